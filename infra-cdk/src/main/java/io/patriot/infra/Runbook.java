package io.patriot.infra;

import io.patriot.topology.Bell;
import io.patriot.topology.Part;
import io.patriot.topology.Queue;

/** What an alarm means and what to do first, in words for the person whom it wakes. */
final class Runbook {
  private static final String DEAD_LETTERS = "Dead letters";
  private static final String ROLLBACK = "Upgrade and rollback";
  private static final String SLOW = "Late, slow, throttled";
  private static final String FEED = "Rolling the feed over";
  private static final String KEYS = "Keys are used too often";
  private static final String STOPS = "A position without its stop";
  private static final String CALLERS = "Callers get errors";

  private Runbook() {}

  static Bell late(Queue queue, Part hearer) {
    return new Bell(
        Alarms.late(queue),
        "A message of " + queue.name() + " waits too long",
        "look whether "
            + hearer.name()
            + " fails, is throttled or is set to run not at all; nothing is lost yet.",
        SLOW);
  }

  static Bell unfinished() {
    return new Bell(
        "dead-unfinished-runs",
        "A run failed that nobody waited for",
        "read which one it was; the next tick does what it did not.",
        DEAD_LETTERS);
  }

  static Bell errors(Part part) {
    return new Bell(
        Alarms.errors(part),
        part.name() + " fails",
        "read its log; if it began with a deployment, put the version before live again.",
        ROLLBACK);
  }

  static Bell unpublished(Part part) {
    return new Bell(
        "stale-" + part.name(),
        "Events are published late",
        "look whether " + part.name() + " fails; cards and news wait, orders do not.",
        SLOW);
  }

  static Bell throttled(Part part) {
    return new Bell(
        Alarms.throttled(part),
        part.name() + " is kept from running",
        "look whether more comes in than usual, or somebody set how much may run at once.",
        SLOW);
  }

  static Bell slow(Part part) {
    return new Bell(
        Alarms.slow(part),
        part.name() + " comes close to its time limit",
        "look on the dashboard whether all its runs are slow or only those that start; then read its log.",
        SLOW);
  }

  static Bell stalePrices() {
    return new Bell(
        "stale-prices",
        "Nobody writes prices down",
        "read what the feed logged last; paper orders wait, and orders at market are refused.",
        FEED);
  }

  static Bell noFeed(String shard) {
    return new Bell(
        "no-feed-" + shard,
        "No task of the feed runs",
        "read what it logged last and why its task stopped; paper orders wait.",
        FEED);
  }

  static Bell keysUsedOften() {
    return new Bell(
        "keys-used-often",
        "Keys are used more often than the platform needs; exchange keys may be read out",
        "look in CloudTrail who decrypts; if it is none of ours, stop all sending.",
        KEYS);
  }

  static Bell unprotected() {
    return new Bell(
        "unprotected-position",
        "A position waits for its stop",
        "look for position.unguarded in the log of reconcile: whose it is, and whether the exchange answers.",
        STOPS);
  }

  static Bell callersGetErrors() {
    return new Bell(
        "door-5xx",
        "Callers from the internet get errors",
        "read the logs of telegram-webhook and api; Telegram repeats what it could not deliver.",
        CALLERS);
  }
}
