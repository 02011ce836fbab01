package io.patriot.application.people;

import io.patriot.domain.account.TenantId;
import java.time.Instant;
import java.util.Locale;

/**
 * That somebody is with the platform, and on which terms. It says nothing of money: their accounts
 * are theirs whatever stands here.
 *
 * @param userId Telegram's number of the person
 * @param name what they call themselves at Telegram, without the at sign; empty when nothing
 * @param role what they are to the platform, as far as that is kept; whoever the configuration
 *     names is more than it says
 * @param why why it stands so, in the words of who turned it last; empty when nobody did
 * @param by Telegram's number of who turned it last; 0 when nobody did
 * @param since since when it stands so
 * @param joined since when they are with the platform
 * @param version how often it was kept
 */
public record Membership(
    TenantId person,
    long userId,
    String name,
    State state,
    Role role,
    String why,
    long by,
    Instant since,
    Instant joined,
    long version) {
  public static final int WHY_LENGTH_MAX = 200;

  /** How somebody is with the platform. */
  public enum State {
    /** They asked to come in, and nobody answered yet. */
    PENDING,

    /** As everybody is who is in. */
    ACTIVE,

    /** They may look, protect and get out, and open nothing. */
    SUSPENDED,

    /** They are not answered; their accounts open nothing. */
    BLOCKED
  }

  public Membership {
    if (role == Role.SUPER_ADMIN) {
      throw new IllegalArgumentException("Only the configuration says who that is");
    }
    if (why.length() > WHY_LENGTH_MAX) {
      throw new IllegalArgumentException("A reason has at most " + WHY_LENGTH_MAX + " characters");
    }
  }

  /** Somebody who just came. */
  public static Membership ofNewcomer(TenantId person, long userId, String name, Instant now) {
    return new Membership(person, userId, name, State.ACTIVE, Role.USER, "", 0, now, now, 1);
  }

  /** Somebody who just came and has to wait until they are let in. */
  public static Membership ofAsking(TenantId person, long userId, String name, Instant now) {
    return new Membership(person, userId, name, State.PENDING, Role.USER, "", 0, now, now, 1);
  }

  /** Somebody who just came and was asked to. */
  static Membership invited(
      TenantId person, long userId, String name, String why, long by, Instant now) {
    return new Membership(person, userId, name, State.ACTIVE, Role.USER, why, by, now, now, 1);
  }

  /** Whether their number begins so, their name has it in it, or it is how they stand. */
  public boolean isMeantBy(String asked) {
    String wanted = asked.toLowerCase(Locale.ROOT);
    return String.valueOf(userId).startsWith(wanted)
        || name.toLowerCase(Locale.ROOT).contains(wanted)
        || state.name().toLowerCase(Locale.ROOT).equals(wanted);
  }

  /**
   * After somebody who may turned it. Whoever is not active looks after nothing any more, and not
   * again by being let back in.
   */
  public Membership turned(State to, String reason, long admin, Instant now) {
    return with(to, to == State.ACTIVE ? role : Role.USER, reason, admin, now);
  }

  /** After somebody who may gave them a role, or took it away. */
  Membership inRole(Role to, String reason, long admin, Instant now) {
    return with(state, to, reason, admin, now);
  }

  private Membership with(State newState, Role newRole, String reason, long admin, Instant now) {
    return new Membership(
        person, userId, name, newState, newRole, reason, admin, now, joined, version + 1);
  }

  /** Whether they look after people, by what is kept of them. */
  public boolean isAdmin() {
    return state == State.ACTIVE && role == Role.ADMIN;
  }
}
