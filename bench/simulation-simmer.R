# The model b2 in simmer, one replication after another in a process of its own; bench/simulation.ts is the other end.
library(simmer)

args <- as.numeric(commandArgs(trailingOnly = TRUE))
reps <- args[1]
end <- args[2] + args[3]
los <- c(P1 = 14, P2 = 21, P3 = 28)

replication <- function(seed) {
  set.seed(seed)
  # The bed is given back when the next place has been taken: blocking after service.
  on <- function(name) {
    trajectory() %>%
      seize(name) %>%
      release("Acute") %>%
      timeout(function() rexp(1, 1 / los[[name]])) %>%
      release(name)
  }
  home <- trajectory() %>% release("Acute")
  person <- trajectory() %>%
    seize("Acute") %>%
    timeout(function() rexp(1, 1 / 5)) %>%
    branch(
      function() findInterval(runif(1), c(0, 0.5, 0.7, 0.75)),
      continue = FALSE, on("P1"), on("P2"), on("P3"), home
    )
  env <- simmer() %>%
    add_resource("Acute", 120) %>%
    add_resource("P1", 140) %>%
    add_resource("P2", 84) %>%
    add_resource("P3", 30) %>%
    add_generator("person", person, function() rexp(1, 18)) %>%
    run(until = end)
  # Arrivals, and each stay that has ended.
  get_n_generated(env, "person") + nrow(get_mon_arrivals(env, per_resource = TRUE))
}

spent <- function() sum(proc.time()[c("user.self", "sys.self")])
began <- spent()
events <- sum(vapply(seq_len(reps), replication, numeric(1)))
seconds <- spent() - began
cat(sprintf('{"events": %.0f, "seconds": %.3f}\n', events, seconds))
