import type { ComponentChildren, JSX } from "preact";

interface Around {
  readonly children: ComponentChildren;
}

/** Office.js moves the focus itself on Tab; from an element outside its list, such as a heading, it leaves the pane. */
const keepTabInside = (event: KeyboardEvent): void => {
  if (event.key === "Tab") event.stopPropagation();
};

/** The one question or statement of a screen. It can take the focus when the button that had it is gone. */
export function Heading({ children }: Around): JSX.Element {
  return (
    <h1 tabIndex={-1} onKeyDown={keepTabInside}>
      {children}
    </h1>
  );
}

interface CardProps extends Around {
  readonly title: string;
  /** Set in small type at the right: an address, a number. */
  readonly detail?: string;
}

/** A group of lines that belong together. */
export function Card({ title, detail, children }: CardProps): JSX.Element {
  return (
    <section class="card" aria-label={title}>
      <div class="card-head">
        <h2>{title}</h2>
        {detail !== undefined && <span class="card-detail">{detail}</span>}
      </div>
      {children}
    </section>
  );
}
