package io.patriot.aws.people;

import io.patriot.application.people.Membership;
import io.patriot.application.people.Role;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Keys;
import io.patriot.domain.account.TenantId;
import java.time.Instant;

/** A membership as an item of the table, and back. */
final class MembershipItems {
  private static final String PERSON = "person";
  private static final String USER = "userId";
  private static final String NAME = "name";
  private static final String STATE = "memberState";

  /** Only where it is not the usual one. */
  private static final String ROLE = "memberRole";

  private static final String WHY = "why";
  private static final String BY = "by";
  private static final String SINCE = "since";
  private static final String JOINED = "joined";

  /** A text that is not there, since none is written empty. */
  private static final String NONE = "-";

  private MembershipItems() {}

  static Item item(Membership member) {
    Item item =
        Item.at(Keys.membership(member.person()))
            .with(PERSON, member.person().value())
            .with(USER, member.userId())
            .with(NAME, orNone(member.name()))
            .with(STATE, member.state().name())
            .with(WHY, orNone(member.why()))
            .with(BY, member.by())
            .with(SINCE, member.since().toString())
            .with(JOINED, member.joined().toString())
            .with(Item.VERSION, member.version());
    return member.role() == Role.USER ? item : item.with(ROLE, member.role().name());
  }

  static Membership membership(Item item) {
    return new Membership(
        new TenantId(item.text(PERSON)),
        item.number(USER),
        orEmpty(item.text(NAME)),
        Membership.State.valueOf(item.text(STATE)),
        item.find(ROLE).map(Role::valueOf).orElse(Role.USER),
        orEmpty(item.text(WHY)),
        item.number(BY),
        Instant.parse(item.text(SINCE)),
        Instant.parse(item.text(JOINED)),
        item.number(Item.VERSION));
  }

  private static String orNone(String text) {
    return text.isEmpty() ? NONE : text;
  }

  private static String orEmpty(String text) {
    return text.equals(NONE) ? "" : text;
  }
}
