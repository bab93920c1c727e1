# Agreement of invented answers, and how often answers at random agree, by R and its package multilevel.
#   Rscript test/vectors/agreement.R > test/vectors/agreement-in-r.json
suppressMessages(library(multilevel))

# Invented answers of 0 to 4: one row a respondent, one column an item; NA is no answer.
answers <- list(
  "three leaders, four items" = rbind(c(3, 4, 2, 1), c(3, 3, 2, 0), c(4, 4, 1, 1)),
  "three who agree" = rbind(c(3, 3, 3), c(3, 3, 3), c(3, 3, 3)),
  "three who agree but for one answer" = rbind(c(3, 3, 3), c(3, 3, 3), c(2, 3, 3)),
  "five, three items" = rbind(c(0, 4, 2), c(4, 0, 2), c(0, 4, 3), c(4, 1, 1), c(2, 2, 2)),
  "opposed: below 0" = rbind(c(0, 0, 4), c(4, 4, 0), c(0, 4, 4)),
  "all poles, four people" = rbind(c(0, 0, 0, 0), c(4, 4, 4, 4), c(0, 0, 0, 0), c(4, 4, 4, 4)),
  "six, seven items" = rbind(
    c(4, 3, 2, 4, 3, 3, 1), c(3, 3, 2, 4, 2, 3, 0), c(4, 2, 3, 3, 3, 4, 1),
    c(2, 3, 2, 4, 1, 3, 2), c(3, 4, 1, 2, 3, 2, 1), c(4, 3, 2, 3, 2, 3, 0)),
  "just at .70" = rbind(c(1, 1, 1, 2, 2), c(2, 2, 2, 2, 2), c(3, 3, 3, 2, 2))
)
holes <- list(
  "one item unanswered by one" = rbind(c(3, 4, 2, 1), c(3, NA, 2, 0), c(4, 4, 1, 1), c(2, 3, 2, 1)),
  "holes in three items" = rbind(
    c(4, 3, NA, 4), c(3, NA, 2, 4), c(4, 2, 3, 3), c(NA, 3, 2, 4), c(3, 4, 1, 2))
)

# 1 - S / ranvar over all respondents of a matrix; A = 5 answers have a variance of (5^2 - 1) / 12 = 2 at random.
lindell <- function(x) rwg.j.lindell(as.data.frame(x), rep("all", nrow(x)), ranvar = (5^2 - 1) / 12)$rwg.lindell
# rwg.j.lindell leaves out whoever has not answered everything; the same formula over all who answered each item.
pooled <- function(x) 1 - mean(apply(x, 2, var, na.rm = TRUE)) / ((5^2 - 1) / 12)

# How often each variance comes up when so many people answer one item in every way there is.
ways <- function(people) {
  given <- as.matrix(expand.grid(rep(list(0:4), people)))
  table(round(apply(given, 1, var), 10)) / nrow(given)
}

# The share of all ways to answer so many items whose mean variance leaves .70 or more, by adding item to item.
share <- function(people, items) {
  one <- ways(people)
  sums <- c("0" = 1)
  for (item in seq_len(items)) {
    total <- outer(as.numeric(names(sums)), as.numeric(names(one)), "+")
    sums <- tapply(as.vector(outer(sums, one)), round(as.vector(total), 8), sum)
  }
  sum(sums[1 - as.numeric(names(sums)) / items / 2 >= 0.7 - 1e-7])
}

# For few enough ways each matrix goes through the package's own function.
counted <- function(people, items) {
  given <- unname(as.matrix(expand.grid(rep(list(0:4), people * items))))
  long <- as.data.frame(do.call(rbind, lapply(seq_len(people), function(who)
    given[, (who - 1) * items + seq_len(items), drop = FALSE])))
  found <- rwg.j.lindell(long, rep(seq_len(nrow(given)), people), ranvar = 2)$rwg.lindell
  mean(found >= 0.7 - 1e-9)
}

number <- function(value) trimws(formatC(value, digits = 17, format = "g"))
rows <- function(x) paste0("[", paste(apply(x, 1, function(row)
  paste0("[", paste(ifelse(is.na(row), "null", row), collapse = ", "), "]")), collapse = ", "), "]")
case <- function(name, x, call, value)
  sprintf('    { "name": "%s", "answers": %s, "call": "%s", "value": %s }', name, rows(x), call, number(value))
chance <- function(people, items, call, value)
  sprintf('    { "people": %d, "items": %d, "call": "%s", "share": %s }', people, items, call, number(value))

cases <- c(
  mapply(function(name, x) case(name, x, "multilevel::rwg.j.lindell(x, grpid, ranvar = 2)", lindell(x)), names(answers), answers),
  mapply(function(name, x) case(name, x, "1 - mean(apply(x, 2, var, na.rm = TRUE)) / 2", pooled(x)), names(holes), holes)
)
chances <- c(
  chance(3L, 2L, "multilevel::rwg.j.lindell over all 15,625 matrices", counted(3, 2)),
  mapply(function(people, items) chance(people, items, "var over all ways, item added to item", share(people, items)),
    c(2L, 3L, 4L, 3L, 3L, 3L, 3L), c(1L, 1L, 1L, 2L, 3L, 6L, 12L))
)
cat('{\n  "about": "Invented answers of 0 to 4; figures as R printed them with test/vectors/agreement.R",\n')
cat(sprintf('  "made": "%s, multilevel %s",\n', R.version.string, packageVersion("multilevel")))
cat('  "cases": [\n', paste(cases, collapse = ",\n"), '\n  ],\n', sep = "")
cat('  "chances": [\n', paste(chances, collapse = ",\n"), '\n  ]\n}\n', sep = "")
