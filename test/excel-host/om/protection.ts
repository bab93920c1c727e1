/** Protection of a sheet and of the workbook's structure. */
import type { HostSheet } from "../model/book.ts";
import { permitChange } from "../protocol/core.ts";
import { defineObject } from "../protocol/object.ts";
import { accessDenied } from "../protocol/refusal.ts";

export const sheetProtectionObject = defineObject<HostSheet>("WorksheetProtection", {
  read: {
    protected: (sheet) => sheet.protected,
    options: ({ properties }) => properties.get("protection.options") ?? {},
  },
  call: {
    /** Protecting twice is refused. */
    protect: (sheet, [options, password], core) => {
      permitChange(core);
      if (sheet.protected) throw accessDenied();
      sheet.protected = true;
      sheet.touched = true;
      sheet.properties.set("protection.options", options ?? {});
      sheet.properties.set("protection.password", password ?? "");
      return null;
    },
    unprotect: (sheet, [password], core) => {
      permitChange(core);
      if (
        sheet.protected &&
        (sheet.properties.get("protection.password") ?? "") !== (password ?? "")
      )
        throw accessDenied();
      sheet.protected = false;
      sheet.touched = true;
      return null;
    },
  },
});

export const bookProtectionObject = defineObject<null>("WorkbookProtection", {
  read: { protected: (_it, core) => core.book.structureProtected },
  call: {
    protect: (_it, [password], core) => {
      permitChange(core);
      core.book.structureProtected = true;
      core.book.properties.set("protection.password", password ?? "");
      return null;
    },
    unprotect: (_it, [password], core) => {
      permitChange(core);
      if ((core.book.properties.get("protection.password") ?? "") !== (password ?? ""))
        throw accessDenied();
      core.book.structureProtected = false;
      return null;
    },
  },
});
