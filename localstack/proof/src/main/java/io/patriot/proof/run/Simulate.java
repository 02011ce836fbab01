package io.patriot.proof.run;

/** The command: runs seeds and says what came of them. */
public final class Simulate {
  private Simulate() {}

  public static void main(String[] arguments) {
    long from = Long.parseLong(arguments[0]);
    long to = Long.parseLong(arguments[1]);
    long steps = Long.parseLong(arguments[2]);
    for (long seed = from; seed < to; seed++) {
      Plan plan = Plan.of(seed, steps);
      Verdict verdict = Passage.of(arguments.length > 3 ? plan.readable() : plan);
      System.out.println(
          "seed "
              + seed
              + " steps "
              + verdict.steps()
              + " orders "
              + verdict.orders()
              + " calm after "
              + verdict.calmedIn()
              + " hash "
              + verdict.hash()
              + " "
              + verdict.faults()
              + " "
              + verdict.looks()
              + " "
              + verdict.wrongs());
      verdict.lines().forEach(System.out::println);
    }
  }
}
