/** What of an add-in's manifest a host needs: its name, its buttons and its pages. */

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: URL;
  /** A button shows the pane or runs a function by name. */
  readonly action:
    | { readonly kind: "pane"; readonly url: URL }
    | { readonly kind: "function"; readonly name: string };
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface AddInManifest {
  readonly name: string;
  readonly groups: readonly RibbonGroup[];
  readonly commandsUrl: URL | null;
}

/** Addresses are served from here, whatever origin the manifest names. */
const here = (address: string): URL => {
  const url = new URL(address, window.location.href);
  return new URL(url.pathname + url.search, window.location.origin);
};

export function readManifest(text: string): AddInManifest {
  const xml = new DOMParser().parseFromString(text, "application/xml");
  const find = (parent: Element | Document, tag: string): Element | undefined =>
    parent.getElementsByTagNameNS("*", tag)[0];
  const resource = (element: Element | undefined): string => {
    const id = element?.getAttribute("resid") ?? "";
    return (
      xml.querySelector(`Resources [id="${CSS.escape(id)}"]`)?.getAttribute("DefaultValue") ?? ""
    );
  };
  const label = (parent: Element): string =>
    resource([...parent.children].find(({ localName }) => localName === "Label"));
  const actionOf = (control: Element): RibbonButton["action"] => {
    const action = find(control, "Action");
    const name = action === undefined ? undefined : find(action, "FunctionName")?.textContent;
    if (typeof name === "string") return { kind: "function", name: name.trim() };
    return { kind: "pane", url: here(resource(find(control, "SourceLocation"))) };
  };
  const iconOf = (control: Element): URL => {
    const images = [...control.getElementsByTagNameNS("*", "Image")];
    return here(resource(images.find((image) => image.getAttribute("size") === "32")));
  };
  const commands = find(xml, "FunctionFile");
  return {
    name: find(xml, "DisplayName")?.getAttribute("DefaultValue") ?? "Add-in",
    commandsUrl: commands === undefined ? null : here(resource(commands)),
    groups: [...xml.getElementsByTagNameNS("*", "Group")].map((group) => ({
      label: label(group),
      buttons: [...group.getElementsByTagNameNS("*", "Control")].map((control) => ({
        id: control.getAttribute("id") ?? "",
        label: label(control),
        tip: resource(find(control, "Description")),
        icon: iconOf(control),
        action: actionOf(control),
      })),
    })),
  };
}
