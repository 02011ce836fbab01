package io.patriot.testkit.sim;

import java.util.PriorityQueue;

/** Things happen when their time has come. */
final class TimedAgenda implements Agenda {
  private final PriorityQueue<Turn> turns = new PriorityQueue<>();

  @Override
  public void add(Turn turn) {
    turns.add(turn);
  }

  @Override
  public boolean isEmpty() {
    return turns.isEmpty();
  }

  @Override
  public Turn next() {
    return turns.remove();
  }
}
