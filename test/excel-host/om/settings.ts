/** `Excel.SettingCollection` and `Excel.Setting`: what an add-in keeps in the workbook. */
import { permitChange, type Core } from "../protocol/core.ts";
import { defineObject, type HostObject } from "../protocol/object.ts";
import { invalidArgument } from "../protocol/refusal.ts";
import { textOf } from "./arguments.ts";

const settingObject = defineObject<string>("Setting", {
  id: (key) => key,
  read: {
    key: (key) => key,
    value: (key, core) => JSON.parse(core.book.settings.get(key) ?? "null") as unknown,
  },
  write: {
    value: (key, value, core) => {
      permitChange(core);
      core.book.settings.set(key, JSON.stringify(value));
    },
  },
  call: {
    delete: (key, _args, core) => {
      permitChange(core);
      core.book.settings.delete(key);
      return null;
    },
  },
});

const find = (key: unknown, core: Core): HostObject | null =>
  typeof key === "string" && core.book.settings.has(key) ? settingObject(core, key) : null;

export const settingsObject = defineObject<null>("SettingCollection", {
  items: (_it, core) => [...core.book.settings.keys()].map((key) => settingObject(core, key)),
  find: (_it, key, core) => find(key, core),
  call: {
    /** A key that exists gets the new value. */
    add: (_it, [key, value], core) => {
      permitChange(core);
      const name = textOf(key);
      if (name === "" || value === undefined) throw invalidArgument();
      core.book.settings.set(name, JSON.stringify(value));
      return settingObject(core, name);
    },
    getCount: (_it, _args, core) => core.book.settings.size,
    getItemOrNullObject: (_it, [key], core) => find(key, core),
  },
});
