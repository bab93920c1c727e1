# JSON in base R, so that the vectors need no package but survival: numbers with all their digits, NA and NaN as null.

write_number <- function(x) {
  text <- ifelse(x == round(x) & abs(x) < 1e15, sprintf("%.0f", x), sprintf("%.17g", x))
  ifelse(is.na(x) | is.nan(x) | is.infinite(x), "null", text)
}

# A named list is an object, any other list an array of its members. A vector of one is a number, `I()` keeps it an array.
write_json <- function(x) {
  if (is.list(x) && !is.null(names(x))) {
    members <- mapply(function(name, one) sprintf("\"%s\":%s", name, write_json(one)), names(x), x)
    return(sprintf("{%s}", paste(members, collapse = ",")))
  }
  if (is.list(x)) return(sprintf("[%s]", paste(vapply(x, write_json, ""), collapse = ",")))
  if (is.null(x)) return("null")
  text <- if (is.character(x)) sprintf("\"%s\"", x) else write_number(as.numeric(x))
  if (length(x) == 1 && !inherits(x, "AsIs")) text else sprintf("[%s]", paste(text, collapse = ","))
}
