package io.patriot.application.people;

/** How somebody stands with the platform now, which decides what they may do. */
public record Standing(Membership.State state, Role role) {
  /** As most people stand. */
  public static final Standing USUAL = new Standing(Membership.State.ACTIVE, Role.USER);

  /** Everything that nobody named here is denied. */
  public boolean may(Permission wanted) {
    return switch (wanted) {
      case HELP -> isAnswered();
      case MARKET_READ, OWN_READ, OWN_SET, OWN_EXIT ->
          isAnswered() && state != Membership.State.PENDING;
      case OWN_TRADE -> state == Membership.State.ACTIVE;
      case PLATFORM_READ, PLATFORM_STOP, PEOPLE_READ, PEOPLE_MANAGE, AUDIT_READ ->
          state == Membership.State.ACTIVE && role != Role.USER;
      case PLATFORM_SET, PEOPLE_ROLES ->
          state == Membership.State.ACTIVE && role == Role.SUPER_ADMIN;
    };
  }

  public boolean isAnswered() {
    return state != Membership.State.BLOCKED;
  }
}
