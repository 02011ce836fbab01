package io.patriot.bot.right;

import io.patriot.application.card.ChatUser;
import io.patriot.application.people.Membership;
import io.patriot.application.people.People;
import io.patriot.application.people.Role;
import io.patriot.application.people.Standing;
import io.patriot.bot.platform.Admins;
import io.patriot.domain.account.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How people stand with the platform. What was read is believed for half a minute, so that a
 * conversation does not read it with every word; orders are refused at their own door by then.
 */
public final class Standings {
  private static final Duration BELIEVED = Duration.ofSeconds(30);
  private static final int REMEMBERED_MAX = 1000;

  private final Admins admins;
  private final People people;
  private final InstantSource clock;
  private final Map<TenantId, Read> remembered =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TenantId, Read> eldest) {
          return size() > REMEMBERED_MAX;
        }
      };

  public Standings(Admins admins, People people, InstantSource clock) {
    this.admins = admins;
    this.people = people;
    this.clock = clock;
  }

  private record Read(Standing standing, Instant at) {}

  /** Whoever is known from before there were memberships gets theirs now. */
  public Standing of(ChatUser user) {
    Standing kept = kept(user);
    return admins.has(user.userId()) ? new Standing(kept.state(), Role.SUPER_ADMIN) : kept;
  }

  private Standing kept(ChatUser user) {
    Instant now = clock.instant();
    Read before = remembered(user.tenant());
    if (before != null && now.isBefore(before.at().plus(BELIEVED))) {
      return before.standing();
    }
    Optional<Membership> member = people.find(user.tenant());
    if (member.isEmpty()) {
      people.join(Membership.ofNewcomer(user.tenant(), user.userId(), "", user.createdAt()));
    }
    Standing standing =
        member.map(one -> new Standing(one.state(), one.role())).orElse(Standing.USUAL);
    // Who waits to be let in is not to wait longer than that takes.
    if (standing.state() != Membership.State.PENDING) {
      synchronized (remembered) {
        remembered.put(user.tenant(), new Read(standing, now));
      }
    }
    return standing;
  }

  private @Nullable Read remembered(TenantId person) {
    synchronized (remembered) {
      return remembered.get(person);
    }
  }

  /** Somebody was turned here just now, and that is to be seen at once. */
  public void forget(TenantId person) {
    synchronized (remembered) {
      remembered.remove(person);
    }
  }
}
