# Risk ratios, retention, concentration and quantiles of small invented data sets in base R, as test/vectors/r/rates.json.
#   Rscript scripts/vectors/write-rates.R > test/vectors/r/rates.json && npx oxfmt test/vectors/r
# Only this script needs R; the tests read the file. The formulas are written as they are published, on purpose not as the
# product has them.

source("scripts/vectors/write-json.R")

# Rows are strata: lost and all of the exposed, lost and all of the others.
strata_of <- function(...) matrix(c(...), ncol = 4, byrow = TRUE)

# Katz and others 1978.
plain_ratio <- function(s) {
  a <- s[1]; n1 <- s[2]; c <- s[3]; n0 <- s[4]
  ratio <- (a / n1) / (c / n0)
  error <- sqrt(1 / a - 1 / n1 + 1 / c - 1 / n0)
  c(ratio, exp(log(ratio) + c(-1, 1) * qnorm(0.975) * error))
}

# Mantel-Haenszel, with the variance of Greenland and Robins 1985.
common_ratio <- function(s) {
  a <- s[, 1]; n1 <- s[, 2]; c <- s[, 3]; n0 <- s[, 4]
  n <- n1 + n0; m <- a + c
  r <- sum(a * n0 / n); k <- sum(c * n1 / n)
  error <- sqrt(sum(m * n1 * n0 / n^2 - a * c / n) / (r * k))
  c(r / k, exp(log(r / k) + c(-1, 1) * qnorm(0.975) * error))
}

plain <- list(c(12, 40, 30, 200), c(1, 9, 1, 11), c(50, 50, 30, 60), c(3, 1000, 9, 1200), c(400, 5000, 3100, 90000),
              c(7, 7, 1, 300), c(15, 60, 15, 60))
common <- list(
  "one stratum" = strata_of(12, 40, 30, 200),
  "two alike" = strata_of(6, 20, 15, 100, 6, 20, 15, 100),
  "sizes that mislead when they are pooled" = strata_of(8, 10, 160, 200, 20, 200, 1, 10),
  "one stratum without losses" = strata_of(4, 30, 6, 90, 0, 12, 0, 50),
  "empty cells that others fill" = strata_of(3, 20, 0, 40, 0, 15, 5, 60, 6, 50, 9, 140),
  "many small ones" = strata_of(1, 1, 0, 2, 0, 1, 1, 3, 1, 2, 1, 4, 0, 1, 0, 3, 1, 1, 1, 2, 1, 2, 0, 3, 0, 2, 1, 5, 1, 1, 2, 4),
  "24 months" = { set.seed(21); n1 <- sample(5:60, 24, TRUE); n0 <- sample(100:900, 24, TRUE)
    cbind(rbinom(24, n1, 0.12), n1, rbinom(24, n0, 0.07), n0) }
)

# One row a customer: what it was worth at both ends, NA for no customer, and whether it came back.
customers_of <- function(opening, closing, back = FALSE) data.frame(opening, closing, back)
set.seed(22)
many <- customers_of(round(rlnorm(60, 8, 1)), NA, FALSE)
many$closing <- ifelse(runif(60) < 0.15, NA, round(many$opening * sample(c(0.5, 0.9, 1, 1, 1.1, 1.6), 60, TRUE)))
many <- rbind(many, customers_of(NA, round(rlnorm(12, 8, 1)), rep(c(FALSE, TRUE), c(8, 4))))
books <- list(
  "one customer, kept" = customers_of(100, 100),
  "one customer, lost" = customers_of(100, NA),
  "all worth more" = customers_of(c(10, 20, 30), c(15, 20, 45)),
  "gains of one hide losses of another" = customers_of(c(100, 100), c(150, 50)),
  "with new and reactivated" = customers_of(c(40, 60, NA, NA), c(30, NA, 25, 10), c(FALSE, FALSE, FALSE, TRUE)),
  "decimals" = customers_of(c(0.1, 0.2, 0.3), c(0.3, NA, 0.1)),
  "72 customers" = many
)

hhi_of <- function(values) sum((values / sum(values))^2)
top_of <- function(values) sum(head(sort(values, decreasing = TRUE), 10)) / sum(values)

retention <- function(name, d) {
  had <- !is.na(d$opening)
  start <- d$opening[had]; end <- ifelse(is.na(d$closing[had]), 0, d$closing[had])
  back <- sum(d$closing[d$back], na.rm = TRUE)
  kept <- d$closing[!is.na(d$closing)]
  churn <- mean(is.na(d$closing[had]))
  list(
    name = name, opening = I(d$opening), closing = I(d$closing), back = I(as.numeric(d$back)),
    gross = sum(pmin(start, end)) / sum(start), net = sum(end) / sum(start),
    withReturns = (sum(end) + back) / sum(start),
    churn = churn, yearOfMonth = 1 - (1 - churn)^12, yearOfQuarter = 1 - (1 - churn)^4,
    concentration = if (length(kept) == 0) NULL else
      list(hhi = hhi_of(kept), top = top_of(kept), largest = max(kept) / sum(kept),
           hhiWithoutLargest = if (length(kept) < 2) NULL else hhi_of(sort(kept, decreasing = TRUE)[-1]))
  )
}

# Values with their counts.
tallies <- list(list(c(0, 3, 9, 40), c(1, 1, 1, 1)), list(c(14, 15, 70), c(5, 2, 1)), list(c(2, 5, 30), c(100, 37, 4)), list(7, 1))
quantiles <- function(tally) {
  each <- rep(tally[[1]], tally[[2]])
  list(value = I(tally[[1]]), count = I(tally[[2]]), median = median(each), p90 = unname(quantile(each, 0.9, type = 7)))
}

members <- function(s) lapply(seq_len(nrow(s)), function(row) I(unname(s[row, ])))

cat(write_json(list(
  about = "Invented data sets; strata are lost and all of the exposed, lost and all of the others; ratios are with lower and upper bound",
  r = R.version.string,
  plain = lapply(plain, function(s) list(stratum = I(s), ratio = plain_ratio(s))),
  common = unname(Map(function(name, s) list(name = name, strata = members(s), ratio = common_ratio(s)), names(common), common)),
  retention = unname(Map(retention, names(books), books)),
  quantiles = lapply(tallies, quantiles)
)))
