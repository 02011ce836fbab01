package io.patriot.testkit.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Things happen in whatever order somebody chooses, as if every wait could take any time. */
final class ChosenAgenda implements Agenda {
  private final List<Turn> turns = new ArrayList<>();
  private final IntUnaryOperator choice;

  /**
   * @param choice of so many that could come next, the one that does
   */
  ChosenAgenda(IntUnaryOperator choice) {
    this.choice = choice;
  }

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
    return turns.remove(turns.size() == 1 ? 0 : choice.applyAsInt(turns.size()));
  }
}
