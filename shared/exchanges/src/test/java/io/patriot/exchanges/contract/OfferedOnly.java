package io.patriot.exchanges.contract;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Leaves out the cards that need what the venue does not offer. */
final class OfferedOnly implements ExecutionCondition {
  private static final Capabilities ALL = Capabilities.read();

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    Card card =
        context.getTestMethod().map(method -> method.getAnnotation(Card.class)).orElse(null);
    AtVenue at = context.getRequiredTestClass().getAnnotation(AtVenue.class);
    if (card == null || at == null) {
      return ConditionEvaluationResult.enabled("no card");
    }
    for (Feature feature : card.needs()) {
      Capabilities.Offer offer = ALL.of(at.value(), feature);
      if (!offer.offered()) {
        return ConditionEvaluationResult.disabled(feature.title() + ": " + offer.how());
      }
    }
    return ConditionEvaluationResult.enabled("offered");
  }
}
