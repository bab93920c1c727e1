# Kaplan-Meier of small invented data sets by R's package survival, as test/vectors/r/survival.json.
#   Rscript scripts/vectors/write-survival.R > test/vectors/r/survival.json && npx oxfmt test/vectors/r
# Only this script needs R; the tests read the file.

suppressMessages(library(survival))
source("scripts/vectors/write-json.R")

rows <- function(entry, exit, event, count = 1) data.frame(entry, exit, event, count)

# Tenures with a hazard that falls, watched from `since` on and up to `until`, alike customers tallied.
invent <- function(seed, n, scale = 20, until = 36, since = 0, weighted = FALSE) {
  set.seed(seed)
  tenure <- ceiling(rweibull(n, 0.8, scale))
  entry <- if (since > 0) pmax(0, sample(-since:since, n, replace = TRUE)) else rep(0, n)
  exit <- pmin(tenure, entry + sample(1:until, n, replace = TRUE))
  made <- rows(entry, exit, as.numeric(exit == tenure))[exit > entry, ]
  if (weighted) made$count <- sample(1:40, nrow(made), replace = TRUE)
  made
}

sets <- list(
  "one customer, still there" = rows(0, 5, 0),
  "one customer, lost" = rows(0, 5, 1),
  "one customer of a late start" = rows(4, 9, 1),
  "all still there" = rows(0, c(3, 7, 7, 12), 0),
  "all lost at once" = rows(0, c(4, 4, 4), 1),
  "all lost, one after the other" = rows(0, 1:8, 1),
  "lost and last seen at the same time" = rows(0, c(2, 2, 3, 3, 3, 6), c(1, 0, 1, 1, 0, 0)),
  "flat at one half, then on" = rows(0, c(1, 2, 5, 6), c(1, 1, 1, 0)),
  "flat at one half to the end" = rows(0, c(1, 2, 3, 4), c(1, 1, 0, 0)),
  "just above one half" = rows(0, c(1, 2, 3, 4, 5), c(1, 1, 0, 0, 0)),
  "last seen before the first loss" = rows(0, c(1, 1, 4, 9, 9), c(0, 0, 1, 1, 0)),
  "the published leukaemia data, treated" =
    rows(0, c(6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35),
         c(1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0)),
  "counts of alike customers" = rows(0, c(1, 2, 3, 6, 12, 12), c(1, 1, 1, 1, 1, 0), c(8, 5, 4, 3, 1, 60)),
  "late starts" = rows(c(0, 0, 0, 2, 3, 5, 5, 8), c(3, 6, 9, 7, 5, 12, 9, 10), c(1, 0, 1, 1, 1, 0, 1, 0)),
  "late starts at the time of a loss" = rows(c(0, 0, 0, 4, 4, 6), c(4, 4, 6, 9, 7, 8), c(1, 0, 1, 1, 0, 0)),
  "late starts only" = rows(c(5, 6, 6, 9, 10), c(8, 9, 14, 12, 15), c(1, 1, 0, 1, 0)),
  "lost to the last before others start" = rows(c(0, 0, 3, 3, 4), c(2, 2, 5, 6, 7), c(1, 1, 1, 0, 1)),
  "nobody at risk for a while" = rows(c(0, 0, 0, 5, 5, 5), c(2, 3, 3, 7, 8, 9), c(1, 0, 0, 1, 0, 1)),
  "come and gone in the same month" = rows(c(0, 0, 0, 0, 3, 3), c(0, 0, 4, 6, 3, 8), c(1, 0, 1, 0, 1, 0), c(2, 1, 3, 9, 1, 4)),
  "late starts and counts" = rows(c(0, 0, 6, 12, 12, 24), c(3, 12, 18, 20, 24, 40), c(1, 0, 1, 1, 0, 1), c(4, 30, 7, 5, 21, 9)),
  "days to resolve a complaint" = rows(0, c(1, 2, 2, 5, 8, 14, 21, 28, 40, 56), c(1, 1, 0, 1, 1, 1, 1, 0, 1, 0), c(31, 22, 3, 18, 12, 9, 4, 6, 2, 5)),
  "a large tally" = rows(c(0, 0, 0, 12, 12), c(1, 7, 30, 20, 36), c(1, 1, 0, 1, 0), c(1200, 3400, 51000, 870, 22000)),
  "an upper bound that turns up again" = rows(0, c(1, 2, 3, 9), c(1, 0, 1, 0), c(600, 398, 1, 1)),
  "40 customers" = invent(11, 40),
  "60 customers, few lost" = invent(12, 60, scale = 300),
  "60 customers, most lost" = invent(13, 60, scale = 6),
  "80 customers, late starts" = invent(14, 80, since = 18),
  "50 customers, late starts, most lost" = invent(15, 50, scale = 15, since = 9),
  "30 rows of counts" = invent(16, 30, weighted = TRUE),
  "40 rows of counts, late starts" = invent(17, 40, since = 12, weighted = TRUE),
  "70 customers, short watch" = invent(18, 70, until = 8),
  "25 rows of counts, rare losses" = invent(19, 25, scale = 200, since = 24, weighted = TRUE)
)

# Surv wants exit > entry; a customer of one month is watched for half of it.
fit_of <- function(d) {
  d$exit <- ifelse(d$exit <= d$entry, d$entry + 0.5, d$exit)
  survfit(Surv(entry, exit, event) ~ 1, data = d, weights = count, conf.type = "log-log")
}

# A tally is the same as one row a customer: a check of R with itself.
check_tally <- function(d, fit) {
  if (sum(d$count) > 5000) return(invisible())
  each <- fit_of(transform(d[rep(seq_len(nrow(d)), d$count), ], count = 1))
  stopifnot(all.equal(each$surv, fit$surv), all.equal(each$lower, fit$lower))
}

tell <- function(name, d) {
  fit <- fit_of(d)
  check_tally(d, fit)
  at <- summary(fit)
  half <- quantile(fit, 0.5)
  is_step <- fit$n.event > 0
  read_at <- sort(unique(c(min(fit$time), floor(max(fit$time) * c(0.25, 0.5, 0.75)), max(fit$time))))
  read_at <- read_at[read_at >= min(d$entry)]
  read <- summary(fit, times = read_at)
  list(
    name = name,
    rows = unname(apply(d, 1, function(one) I(unname(one)), simplify = FALSE)),
    time = I(at$time), atRisk = I(at$n.risk), events = I(at$n.event),
    censoredBefore = I((cumsum(fit$n.censor) - fit$n.censor)[is_step]),
    survival = I(at$surv), standardError = I(at$std.err), lower = I(at$lower), upper = I(at$upper),
    median = unname(c(half$quantile, half$lower, half$upper)),
    at = list(time = I(read$time), survival = I(read$surv), standardError = I(read$std.err))
  )
}

cat(write_json(list(
  about = "Invented data sets, but for the published remission times of leukaemia patients (Freireich and others 1963); rows are entry, exit, event, count",
  r = R.version.string,
  survival = as.character(packageVersion("survival")),
  sets = unname(Map(tell, names(sets), sets))
)))
