package io.patriot.application.trace;

/**
 * Why something happens now: the request it belongs to, the event or message right before it, and
 * who acts.
 *
 * @param causationId the id of the event or message that led here
 * @param actor a person ("user:42") or a part of the platform ("system:reconcile")
 */
public record Cause(CorrelationId correlationId, String causationId, String actor) {
  private static final int LENGTH_MAX = 120;

  public Cause {
    if (causationId.length() > LENGTH_MAX || actor.length() > LENGTH_MAX) {
      throw new IllegalArgumentException(
          "Causes and actors have at most " + LENGTH_MAX + " characters");
    }
  }

  /** The same request, one step on. */
  public Cause by(String nextCausationId) {
    return new Cause(correlationId, nextCausationId, actor);
  }
}
