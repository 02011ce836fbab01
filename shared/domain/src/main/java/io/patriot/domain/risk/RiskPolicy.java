package io.patriot.domain.risk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules an order must pass, in the order they are asked; the first that says no decides. */
public record RiskPolicy(List<RiskRule> rules) {

  /** Which rules these are: another name whenever the same order may be judged otherwise. */
  public static final String NAME = "standard-1";

  /** What every order of every account passes, whoever or whatever asked for it. */
  public static final RiskPolicy STANDARD = new RiskPolicy(LayeredRules.ofAll());

  public RiskPolicy {
    rules = List.copyOf(rules);
  }

  public RiskVerdict judge(RiskFacts facts) {
    for (RiskRule rule : rules) {
      Optional<DenialReason> reason = rule.check(facts);
      if (reason.isPresent()) {
        return new RiskVerdict.Denied(reason.get());
      }
    }
    return new RiskVerdict.Approved(facts.needed(), facts.reference());
  }

  /** The first objection of each layer that has one, so that all can be told at once. */
  public static Map<RiskLayer, DenialReason> objections(RiskFacts facts) {
    var objections = new EnumMap<RiskLayer, DenialReason>(RiskLayer.class);
    for (RiskLayer layer : RiskLayer.values()) {
      if (new RiskPolicy(LayeredRules.of(layer)).judge(facts)
          instanceof RiskVerdict.Denied(var reason)) {
        objections.put(layer, reason);
      }
    }
    return objections;
  }
}
