import type { HeaderWords } from "./header-words.ts";

const list = (text: string): readonly string[] => text.split("|").map((phrase) => phrase.trim());

/** From when a target or a baseline holds. */
const HOLDS_FROM = list(
  "from|from date|from month|since|set on|date set|set date|valid from|effective from|effective date|in force from|starts|start date|start|" +
    "gultig ab|gilt ab|ab|seit|festgelegt am|valable a partir de|valable depuis|a partir de|a partir du|depuis|fixe le|" +
    "valido desde|vigente desde|desde|a partir de|fijado el|valido a partir de|definido em",
);
const NOT_FROM = list(
  "decided|approved|agreed|decision|review|until|to|due|end|next|last|owner|id|entschieden|beschlossen|bis|decide|approuve|jusqu|decidido|aprobado|aprovado|hasta|ate",
);

export const TARGET_FROM: HeaderWords = { phrases: HOLDS_FROM, avoid: NOT_FROM };

export const BASELINE_FROM: HeaderWords = {
  phrases: [
    ...list("baseline from|new baseline from|rebase from|baseline since|baseline date"),
    ...HOLDS_FROM,
    ...list(
      "month|date|monat|datum|mois|mes|fecha|data|baseline|new baseline|rebase|basislinie|ligne de base|linea base|linea de base|linha de base",
    ),
  ],
  avoid: NOT_FROM,
};

export const BASELINE_WHO: HeaderWords = {
  phrases: list(
    "who|decided by|approved by|agreed by|owner|responsible|by|wer|entschieden von|beschlossen von|verantwortlich|qui|decide par|approuve par|responsable|quien|decidido por|aprobado por|quem|aprovado por|responsavel",
  ),
  avoid: list("date|id|email"),
};

export const BASELINE_WHEN: HeaderWords = {
  phrases: list(
    "when|decided on|approved on|agreed on|decision date|date decided|date approved|wann|entschieden am|beschlossen am|quand|decide le|approuve le|date de decision|cuando|decidido el|aprobado el|fecha de decision|quando|decidido em|aprovado em|data da decisao",
  ),
  avoid: list("by|por|par|von"),
};

export const BASELINE_WHY: HeaderWords = {
  phrases: list(
    "why|reason|because|cause|what changed|explanation|note|notes|comment|warum|grund|begrundung|ursache|pourquoi|motif|raison|por que|porque|motivo|razon|causa|razao",
  ),
  avoid: list("id|code"),
};
