package io.patriot.application.announce;

/**
 * How far the telling has come.
 *
 * @param after all whose name is not after this were told; empty when it begins
 */
public record Announcing(Announcement what, String after) {
  public static Announcing first(Announcement what) {
    return new Announcing(what, "");
  }

  public Announcing goingOn(String told) {
    return new Announcing(what, told);
  }
}
