package io.patriot.application.people;

import io.patriot.application.card.ChatUser;
import io.patriot.domain.account.TenantId;
import java.time.Instant;
import java.util.Locale;

/**
 * Something that somebody who looks after the platform did: kept for good, and sealed onto the act
 * before it.
 *
 * @param number the how-many-eth act it is; 0 until it is kept
 * @param by Telegram's number of who did it
 * @param whom to whom it was done; who did it where it is about nobody else
 * @param correlationId of the message by which they did it
 */
public record AdminAct(
    long number, Instant at, long by, TenantId whom, Deed deed, String why, String correlationId) {
  private static final int CODE_LENGTH_MIN = 8;
  private static final String BETWEEN_TERMS = " / ";

  /** What was done. A kept act names it, so that a name is never changed. */
  public enum Deed {
    /** They have to wait until they are let in. */
    PENDING,

    /** They were let in, or may trade again. */
    ACTIVE,

    /** They may look, protect and get out, and open nothing. */
    SUSPENDED,

    /** They are not answered any more. */
    BLOCKED,

    /** An invitation was made; the reason is for how many, and until when. */
    INVITATION,

    /** Everybody was told something; the reason is what. */
    ANNOUNCEMENT,

    /** One wants them to look after people; it takes another one. */
    ADMIN_PROPOSED,

    /** Another one wanted it, too: they look after people. */
    ADMIN_MADE,

    /** They look after people no more. */
    ADMIN_ENDED,

    /**
     * Orders of theirs that waited were taken back; the reason begins with which, if it was one.
     */
    ORDERS_TAKEN_BACK,

    /** A part of the platform was turned on or off; the reason begins with which, and how far. */
    FLAG_TURNED;

    private static Deed of(Membership.State to) {
      return switch (to) {
        case PENDING -> PENDING;
        case ACTIVE -> ACTIVE;
        case SUSPENDED -> SUSPENDED;
        case BLOCKED -> BLOCKED;
      };
    }
  }

  /** That somebody was put as they stand now. */
  public static AdminAct putting(Membership now, String correlationId) {
    return new AdminAct(
        0, now.since(), now.by(), now.person(), Deed.of(now.state()), now.why(), correlationId);
  }

  /** That somebody wants a person to look after people. */
  static AdminAct proposingAdmin(
      TenantId whom, long by, String why, Instant now, String correlationId) {
    return new AdminAct(0, now, by, whom, Deed.ADMIN_PROPOSED, why, correlationId);
  }

  /** That somebody was given the role that they have now. */
  static AdminAct inRole(Membership now, String correlationId) {
    Deed deed = now.role() == Role.ADMIN ? Deed.ADMIN_MADE : Deed.ADMIN_ENDED;
    return new AdminAct(0, now.since(), now.by(), now.person(), deed, now.why(), correlationId);
  }

  /** Whether it says how somebody stands, or should. */
  boolean turnsThem() {
    return switch (deed) {
      case ADMIN_PROPOSED, ADMIN_MADE, ADMIN_ENDED, PENDING, ACTIVE, SUSPENDED, BLOCKED -> true;
      case INVITATION, ANNOUNCEMENT, ORDERS_TAKEN_BACK, FLAG_TURNED -> false;
    };
  }

  /** That somebody made an invitation, without its code or what is kept of the code. */
  public static AdminAct inviting(
      Invitation made, TenantId inviter, Instant now, String correlationId) {
    String terms = made.uses() + BETWEEN_TERMS + made.until();
    return new AdminAct(0, now, made.by(), inviter, Deed.INVITATION, terms, correlationId);
  }

  /**
   * On what terms an invitation was made.
   *
   * @param uses how many may come in by it
   * @param until from when on nobody may
   */
  public record Terms(int uses, Instant until) {}

  /** Those of an invitation, as they were kept; an act of another kind has none. */
  public Terms terms() {
    if (deed != Deed.INVITATION) {
      throw new IllegalStateException("No invitation: " + deed);
    }
    int between = why.indexOf(BETWEEN_TERMS);
    return new Terms(
        Integer.parseInt(why.substring(0, between)),
        Instant.parse(why.substring(between + BETWEEN_TERMS.length())));
  }

  /**
   * That somebody took orders of a person back.
   *
   * @param order which one; empty for all that may open something
   */
  public static AdminAct takingBack(
      TenantId whom, long by, String order, String why, Instant now, String correlationId) {
    String reason = order.isEmpty() ? why : "o:" + order.toUpperCase(Locale.ROOT) + " " + why;
    return new AdminAct(0, now, by, whom, Deed.ORDERS_TAKEN_BACK, reason, correlationId);
  }

  /** That somebody turned a part of the platform on or off, for all or some. */
  public static AdminAct turningFlag(long by, String said, Instant now, String correlationId) {
    return new AdminAct(0, now, by, ChatUser.tenantOf(by), Deed.FLAG_TURNED, said, correlationId);
  }

  /** That somebody had everybody told something. */
  public static AdminAct announcing(
      TenantId admin, long by, String text, Instant now, String correlationId) {
    return new AdminAct(0, now, by, admin, Deed.ANNOUNCEMENT, text, correlationId);
  }

  /**
   * Whether it was done to or by the person of that number, or in the message that people are told
   * a code of.
   */
  public boolean isAbout(String asked) {
    return asked.isEmpty()
        || whom.value().equals("tg-" + asked)
        || String.valueOf(by).equals(asked)
        || (asked.length() >= CODE_LENGTH_MIN && correlationId.endsWith(asked));
  }

  public AdminAct numbered(long kept) {
    return new AdminAct(kept, at, by, whom, deed, why, correlationId);
  }
}
