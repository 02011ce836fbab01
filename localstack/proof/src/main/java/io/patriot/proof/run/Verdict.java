package io.patriot.proof.run;

import io.patriot.proof.check.Invariant;
import io.patriot.proof.cloud.AwaitPoints;
import io.patriot.testkit.sim.Fault;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What came of a run.
 *
 * @param steps how many things happened
 * @param hash differs when anything went another way
 * @param wrongs what should never be true; empty when all is well
 * @param orders how many orders were asked for
 * @param calmedIn how long it took until everything rested, once nothing failed any more
 * @param settledIn how long it took until no order was on its way any more
 * @param faults how often each fault struck
 * @param struck the strikes by name
 * @param acted what people did, by name
 * @param looks how often each invariant was looked at
 * @param lines the journal, where it was kept in words
 */
public record Verdict(
    long seed,
    long steps,
    long hash,
    List<String> wrongs,
    int orders,
    Duration calmedIn,
    Duration settledIn,
    Map<Fault, Long> faults,
    AwaitPoints points,
    List<String> struck,
    List<String> acted,
    Map<Invariant, Long> looks,
    List<String> lines)
    implements Serializable {

  /** The kind of the first thing that is wrong. */
  String symptom() {
    return kind(wrongs.getFirst());
  }

  /** Whether something of this kind is wrong. */
  boolean shows(String symptom) {
    return wrongs.stream().anyMatch(wrong -> kind(wrong).equals(symptom));
  }

  private static String kind(String wrong) {
    int end = wrong.indexOf(' ', wrong.startsWith("thrown: ") ? "thrown: ".length() : 0);
    return end < 0 ? wrong : wrong.substring(0, end);
  }

  public boolean isGood() {
    return wrongs.isEmpty();
  }
}
