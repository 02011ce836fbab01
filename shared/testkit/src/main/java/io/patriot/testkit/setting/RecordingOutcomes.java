package io.patriot.testkit.setting;

import io.patriot.application.setting.AccountOutcome;
import io.patriot.application.setting.AccountOutcomes;
import io.patriot.application.setting.OutcomeStep;
import java.util.ArrayList;
import java.util.List;

/** Remembers what came of requests, once for each. */
public final class RecordingOutcomes implements AccountOutcomes {
  private final List<OutcomeStep> steps = new ArrayList<>();

  @Override
  public synchronized boolean record(OutcomeStep step) {
    boolean known =
        steps.stream()
            .anyMatch(
                one ->
                    one.account().equals(step.account())
                        && one.requestId().equals(step.requestId()));
    return !known && steps.add(step);
  }

  public synchronized List<OutcomeStep> steps() {
    return List.copyOf(steps);
  }

  public synchronized List<AccountOutcome> outcomes() {
    return steps.stream().map(OutcomeStep::outcome).toList();
  }
}
