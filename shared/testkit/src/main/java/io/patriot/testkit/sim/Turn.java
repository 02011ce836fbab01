package io.patriot.testkit.sim;

/**
 * Something that is going to happen.
 *
 * @param atMicros simulated time
 * @param number tells turns apart that fall on the same moment; the earlier one was asked for first
 * @param what a word for it, always the same for the same kind of thing
 */
record Turn(long atMicros, long number, String what, Runnable act) implements Comparable<Turn> {
  @Override
  public int compareTo(Turn other) {
    int byTime = Long.compare(atMicros, other.atMicros);
    return byTime == 0 ? Long.compare(number, other.number) : byTime;
  }
}
