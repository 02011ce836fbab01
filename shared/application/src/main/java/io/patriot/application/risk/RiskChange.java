package io.patriot.application.risk;

/** What a look at an account found that its owner does not know yet. */
public record RiskChange(What what, Breach breach) {

  /** What became of a breach. */
  public enum What {
    BEGAN,
    GOT_WORSE,
    ENDED
  }
}
