package io.patriot.topology;

/**
 * What rings when something is wrong, in words for the person who is woken by it.
 *
 * @param name of the alarm, without the platform's name before it
 * @param meaning what is wrong
 * @param first what to do first
 * @param section of the runbook, where the rest stands
 */
public record Bell(String name, String meaning, String first, String section) {
  private static final String DEAD_LETTERS = "Dead letters";

  /** Messages of a queue were given up. */
  public static Bell deadLettersOf(Queue queue, Part hearer) {
    return new Bell(
        deadLettersName(queue),
        "Messages of " + queue.name() + " failed " + queue.receiveMax() + " times",
        "look for message.failed or message.unreadable in the log of "
            + hearer.name()
            + ", mend the cause, then send them back.",
        DEAD_LETTERS);
  }

  /** What the alarm about a queue's dead letters is called. */
  public static String deadLettersName(Queue queue) {
    return "dead-" + queue.name();
  }

  /** The name at AWS. */
  public String alarmName() {
    return "patriot-" + name;
  }

  /** What the alarm says of itself: what is wrong, and on a line of its own what to do. */
  public String description() {
    return meaning + "\nFirst: " + first + " Runbook: " + section + ".";
  }
}
