/**
 * Words that headers and sheet names use, in English, German, French, Spanish and Portuguese: data, best first, folded as
 * {@link headerWords} folds (small letters, no accents, no signs). Drawn from public complaint and churn files.
 */
export interface HeaderWords {
  readonly phrases: readonly string[];
  /** A header with one of these means something else. */
  readonly avoid: readonly string[];
}

const list = (text: string): readonly string[] => text.split("|").map((phrase) => phrase.trim());

const NOT_RECEIVED = list(
  "closed|close|closure|completion|completed|resolved|resolution|sent|updated|update|modified|due|deadline|end|ended|expiry|birth|disposition|response|reopened|loss|lost|churn|cancel|cancelled|canceled|cancellation|start|set|issue|purchase|order|invoice|payment|last|next|geschlossen|erledigt|abgeschlossen|frist|geburtsdatum|geandert|cloture|fermeture|echeance|modification|naissance|cierre|vencimiento|resolucion|nacimiento|actualizacion|fechamento|finalizacao|vencimento|resolucao|nascimento|atualizacao",
);

/** The day a complaint came in, said in so many words. */
export const NAMED_RECEIVED: HeaderWords = {
  phrases: list(
    "date received|received date|date of receipt|complaint date|date of complaint|received|created date|creation date|date created|created at|created|opened date|date opened|open date|case open date|opened|date filed|filed|submitted at|date submitted|submitted on|submitted|request date|date entered|date initiated|reported at|date reported|logged|registered|contact date|" +
      "eingangsdatum|eingegangen am|eingang|beschwerdedatum|erstellt am|erstelldatum|erfasst am|meldedatum|" +
      "date de reception|date reception|recu le|date de reclamation|date reclamation|date de creation|date d ouverture|" +
      "fecha de recepcion|fecha recepcion|fecha de reclamo|fecha de la queja|fecha reclamacion|fecha de creacion|fecha de apertura|fecha de ingreso|" +
      "data de recebimento|data recebimento|data da reclamacao|data reclamacao|data de abertura|data abertura|data de criacao|data de registro",
  ),
  avoid: NOT_RECEIVED,
};

/** The same, or any date that is not said to be another. */
export const RECEIVED_DATE: HeaderWords = {
  phrases: [
    ...NAMED_RECEIVED.phrases,
    ...list("date|datum|fecha|data|year month|month|ano mes|monat|mois|mes|period"),
  ],
  avoid: NOT_RECEIVED,
};

export const LOSS_DATE: HeaderWords = {
  phrases: list(
    "loss date|date lost|lost date|lost on|churn date|churned at|churned on|cancellation date|cancelation date|cancel date|date cancelled|date canceled|cancelled at|canceled at|cancelled on|canceled on|termination date|date terminated|terminated|lapse date|withdrawal date|date withdrawn|leave date|left on|exit date|date left|contract end|end date|ended at|ended on|" +
      "kundigungsdatum|gekundigt am|verlustdatum|vertragsende|abgangsdatum|austrittsdatum|enddatum|" +
      "date de resiliation|date resiliation|date de depart|date de perte|date de fin|date fin|" +
      "fecha de baja|fecha baja|fecha de cancelacion|fecha de perdida|fecha de salida|fecha fin|" +
      "data de cancelamento|data cancelamento|data da perda|data de saida|data saida|data fim|" +
      "date|datum|fecha|data|month|monat|mois|mes",
  ),
  avoid: list(
    "start|signup|notice|call|won|back|birth|renewal|created|due|begin|since|join|joined|last|next|payment|valid|planned|beginn|geburtsdatum|debut|naissance|inicio|alta|nacimiento|nascimento",
  ),
};

export const CATEGORY: HeaderWords = {
  phrases: list(
    "complaint category|category|complaint type|type of complaint|case type|request type|type of service request|service request type|issue type|problem type|major category|product|issue|topic|complaint reason|contact reason|reason|problem|type|subject|" +
      "beschwerdekategorie|kategorie|beschwerdeart|beschwerdegrund|art der beschwerde|thema|grund|produkt|" +
      "categorie de reclamation|categorie|type de reclamation|motif de reclamation|motif|objet|produit|nature|" +
      "categoria|tipo de reclamo|tipo de queja|motivo de la queja|motivo|asunto|producto|tipo|" +
      "categoria da reclamacao|tipo de reclamacao|assunto|grupo problema|produto|problema|" +
      "customer complaint|complaint|complaint text|description|summary|beschwerde|reclamation|queja|reclamo|reclamacao",
  ),
  avoid: list(
    "sub|secondary|minor|id|number|date|status|satisfaction|customer type|account type|owner|target|code|time|channel|via|zip|root",
  ),
};

/** Columns that part complaints when there is no category: few values, but no subject. */
export const GROUPING: HeaderWords = {
  phrases: list(
    "priority|severity|urgency|prioritat|dringlichkeit|schweregrad|priorite|gravite|urgence|prioridad|gravedad|urgencia|prioridade|gravidade",
  ),
  avoid: [],
};

export const CHANNEL: HeaderWords = {
  phrases: list(
    "received via|submitted via|channel|contact channel|method received|contact method|submission method|source|method|kanal|eingangskanal|canal|canal de entrada|canal entrada|voie",
  ),
  avoid: list("id|number|date"),
};

export const COMPLAINT_ID: HeaderWords = {
  phrases: list(
    "complaint id|complaint number|complaint no|ticket id|ticket number|ticket no|case id|case number|case no|service request number|service request id|request id|request number|unique key|reference number|reference no|reference|file no|file number|log number|sr id|sr number|issue id|" +
      "beschwerdenummer|beschwerde nr|vorgangsnummer|fallnummer|ticketnummer|" +
      "numero de reclamation|numero de dossier|numero de ticket|reference dossier|" +
      "numero de reclamo|numero de queja|numero de caso|folio|" +
      "numero da reclamacao|protocolo|numero do protocolo|id|key|number",
  ),
  avoid: list(
    "customer|account|client|user|company|agent|product|category|zip|phone|postal|mobile|order|parent|kunde|kunden|cliente|moment|mot|owner|subscription|contract",
  ),
};

export const LOSS_ID: HeaderWords = {
  phrases: list(
    "churn event id|loss id|loss number|event id|event number|cancellation id|cancellation number|churn id|termination id|subscription id|contract id|contract number|verlust id|kundigung id|vertragsnummer|id",
  ),
  avoid: list(
    "customer|account|client|user|company|agent|action|zip|phone|kunde|kunden|cliente|reason|plan",
  ),
};

export const CUSTOMER: HeaderWords = {
  phrases: list(
    "customer id|customer number|customer no|account id|account number|client id|client number|subscriber id|member id|policyholder id|user id|customer|account|client|" +
      "kundennummer|kunden nr|kunden id|kunde|numero client|id client|code client|" +
      "id cliente|numero de cliente|codigo cliente|cliente|numero do cliente|codigo do cliente",
  ),
  avoid: list(
    "status|type|since|segment|manager|owner|name|since|tier|satisfaction|category|complaint",
  ),
};

export const REASON: HeaderWords = {
  phrases: list(
    "churn category|loss category|reason category|reason group|stated reason|loss reason|churn reason|reason for leaving|leaving reason|cancellation reason|cancelation reason|cancel reason|termination reason|withdrawal category|reason code|reason|root reason|cause|" +
      "kundigungsgrund|verlustgrund|abgangsgrund|grund|" +
      "motif de resiliation|motif de depart|raison de depart|motif|raison|" +
      "motivo de baja|motivo de cancelacion|motivo de la baja|motivo|razon|causa|" +
      "motivo do cancelamento|motivo de cancelamento|motivo da perda|razao",
  ),
  avoid: list("source|comment|note|detail|details|date|id|text"),
};

export const YEARLY_VALUE: HeaderWords = {
  phrases: list(
    "annual value lost|annual value|arr amount|arr|arr lost|annual recurring revenue|annual revenue|yearly revenue|annual contract value|acv|annual premium|annual spend|revenue per year|value per year|" +
      "jahreswert|jahresumsatz|jahresbeitrag|valeur annuelle|chiffre d affaires annuel|revenu annuel|valor anual|ingreso anual|facturacion anual|receita anual",
  ),
  avoid: list("refund|tax|discount|target|date"),
};

export const MONTHLY_VALUE: HeaderWords = {
  phrases: list(
    "monthly charge|monthly charges|mrr amount|mrr|mrr lost|monthly recurring revenue|monthly revenue|monthly fee|monthly value|monthly amount|monthly premium|value per month|" +
      "monatswert|monatsumsatz|monatsbeitrag|monatliche gebuhr|valeur mensuelle|montant mensuel|mensualite|valor mensual|cuota mensual|valor mensal|mensalidade|receita mensal",
  ),
  avoid: list("refund|tax|discount|target|date|avg|average|download|distance"),
};

/** Words by which any header of an amount says that it is for a year, or for a month. */
export const YEAR_WORDS = list(
  "yearly|annual|annually|annualized|annualised|per year|a year|per annum|p a|pa|per yr|yr|jahrlich|jahrliche|jahrlicher|jahres|pro jahr|im jahr|annuel|annuelle|annuels|annuelles|par an|anual|anuales|al ano|por ano|anuais|ao ano",
);
export const MONTH_WORDS = list(
  "monthly|per month|a month|p m|pm|monatlich|monatliche|monatlicher|monats|pro monat|im monat|mensuel|mensuelle|mensuels|mensuelles|par mois|mensual|mensuales|al mes|por mes|mensal|mensais|ao mes",
);

/** Amounts that are a customer's value when their header says for which period. */
export const PERIOD_VALUE: HeaderWords = {
  phrases: list(
    "value|revenue|amount|premium|fee|fees|charge|charges|spend|contract|subscription|price|billing|wert|umsatz|vertragswert|beitrag|gebuhr|pramie|valeur|chiffre d affaires|montant|revenu|prime|cotisation|abonnement|valor|importe|ingreso|ingresos|prima|cuota|facturacion|receita|premio|fatura",
  ),
  avoid: list(
    "refund|refunds|tax|discount|target|date|lifetime|churn value|redress|recovery|credit|unit|label|score|rate|cltv|avg|average|increase|change|growth",
  ),
};

/** Amounts whose period the header does not tell. */
export const PLAIN_VALUE: HeaderWords = {
  phrases: list(
    "value lost|revenue lost|lost value|lost revenue|contract value|account value|customer value|value|revenue|amount|wert|umsatz|vertragswert|valeur|chiffre d affaires|montant|valor|importe|ingresos|receita",
  ),
  avoid: list(
    "refund|refunds|tax|discount|target|date|total|lifetime|churn value|redress|recovery|credit|unit|label|score|rate|cltv",
  ),
};

/** Amounts that are not the value of a customer, to say why they are not taken. */
export const OTHER_MONEY: HeaderWords = {
  phrases: list(
    "refund amount|refund|refunds|total revenue|total charges|lifetime value|cltv|total spend|redress|erstattung|remboursement|reembolso",
  ),
  avoid: list("date|flag"),
};

export const STATUS: HeaderWords = {
  phrases: list(
    "customer status|account status|churn status|subscription status|contract status|churn label|churned|churn flag|churn value|churn|is churned|is canceled|is cancelled|canceled|cancelled|status|" +
      "kundenstatus|vertragsstatus|statut client|statut|estado del cliente|estado|situacao do cliente|situacao|status do cliente",
  ),
  avoid: list("date|reason|category|id|number|marital|payment|ticket|case|complaint"),
};

export const START: HeaderWords = {
  phrases: list(
    "start date|customer since|signup date|sign up date|subscription start|contract start|join date|joined on|onboarding date|begin date|started at|started on|start|since|" +
      "vertragsbeginn|kunde seit|startdatum|beginn|date de debut|date debut|client depuis|debut|" +
      "fecha de inicio|fecha inicio|fecha de alta|fecha alta|cliente desde|inicio|alta|data de inicio|data inicio|data de entrada",
  ),
  avoid: list("planned|valid|baseline|actual|trial|task|call|billing|time"),
};

export const END: HeaderWords = {
  phrases: list(
    "end date|contract end|subscription end|termination date|cancellation date|cancel date|cancelled at|canceled at|churn date|ended at|ended on|left on|leave date|end|" +
      "vertragsende|enddatum|kundigungsdatum|ende|date de fin|date fin|date de resiliation|fin|" +
      "fecha de fin|fecha fin|fecha de baja|fecha baja|baja|data de fim|data fim|data de cancelamento|data de saida",
  ),
  avoid: list("planned|valid|baseline|actual|trial|task|call|billing|time"),
};

export const TARGET: HeaderWords = {
  phrases: list(
    "target|monthly target|complaint target|target rate|target count|target per month|goal|at most|no more than|maximum|limit|threshold|" +
      "ziel|zielwert|obergrenze|objectif|cible|plafond|objetivo|limite|tope|meta",
  ),
  avoid: list(
    "date|set|owner|type|status|id|tolerance|response|from|since|ab|seit|desde|depuis|a partir de",
  ),
};

export const TARGET_CATEGORY: HeaderWords = {
  phrases: [...list("canonical|canonical category|category name"), ...CATEGORY.phrases],
  avoid: list("sub|id|number|date|status|owner|target|code"),
};

export const OWNER: HeaderWords = {
  phrases: list(
    "owner|responsible|accountable|lead|manager|verantwortlich|zustandig|responsable|dueno|encargado|responsavel",
  ),
  avoid: list("id|date|email"),
};

/** Words in the name of a sheet or table, and in headers, that speak for a role. */
export const ROLE_NAMES = {
  complaints: list(
    "complaint|complaints|ticket|tickets|case|cases|beschwerde|beschwerden|reklamation|reklamationen|reclamation|reclamations|plainte|plaintes|queja|quejas|reclamo|reclamos|reclamaciones|reclamacao|reclamacoes|incidents|consumer",
  ),
  losses: list(
    "loss|losses|lost|churn|churned|cancellation|cancellations|cancelation|attrition|leavers|kundigung|kundigungen|verlust|verluste|resiliation|resiliations|perte|pertes|departs|baja|bajas|cancelaciones|perdidas|cancelamento|cancelamentos|perdas",
  ),
  customers: list(
    "customer|customers|subscription|subscriptions|contract|contracts|clients|members|accounts|policies|kunden|kunde|vertrage|vertrag|abonnements|contrats|clientes|contratos|assinaturas|suscripciones",
  ),
  targets: list(
    "target|targets|goal|goals|category|categories|ziele|ziel|objectifs|objectif|metas|objetivos|kategorien|categorias",
  ),
  baselines: list(
    "baseline|baselines|rebase|rebases|rebaseline|basislinie|basislinien|ligne de base|lignes de base|linea base|lineas base|linea de base|lineas de base|linha de base|linhas de base",
  ),
} as const;

/** Values of a status that mean lost, and those that mean came in the period; folded. */
export const LOST_VALUES = new Set(
  list(
    "churned|churn|lost|left|cancelled|canceled|terminated|lapsed|surrender|surrendered|gone|ended|former|inactive|closed|withdrawn|gekundigt|verloren|ehemalig|inaktiv|resilie|perdu|parti|inactif|baja|cancelado|cancelada|perdido|perdida|inactivo|inativo",
  ),
);
export const CAME_VALUES = new Set(
  list(
    "joined|new|new customer|won|onboarded|neu|neukunde|nouveau|nouvelle|nuevo|nueva|alta|novo|nova",
  ),
);
export const YES_VALUES = new Set(
  list("yes|y|true|1|ja|oui|si|sim|wahr|vrai|verdadero|verdadeiro"),
);
