package io.patriot.testkit.people;

import io.patriot.application.people.AdminAct;
import io.patriot.application.people.AdminActs;
import io.patriot.application.people.Invitation;
import io.patriot.application.people.Membership;
import io.patriot.application.people.People;
import io.patriot.domain.account.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** People in memory, and all that was done to them; nobody can reach its acts to change them. */
public final class InMemoryPeople implements People {
  private final Map<TenantId, Membership> members = new TreeMap<>();
  private final Map<TenantId, LocalDate> told = new TreeMap<>();
  private final Map<String, Invitation> invitations = new TreeMap<>();
  private final List<AdminAct> acts = new ArrayList<>();

  @Override
  public synchronized Optional<Membership> find(TenantId person) {
    return Optional.ofNullable(members.get(person));
  }

  @Override
  public synchronized boolean join(Membership newcomer) {
    return members.putIfAbsent(newcomer.person(), newcomer) == null;
  }

  @Override
  public synchronized void leave(Membership member) {
    if (find(member.person()).filter(is -> is.version() == member.version()).isPresent()) {
      members.remove(member.person());
      told.remove(member.person());
    }
  }

  @Override
  public synchronized boolean invite(Invitation invitation, AdminAct act) {
    if (invitations.putIfAbsent(invitation.digest(), invitation) != null) {
      return false;
    }
    acts.addFirst(act.numbered(acts.size() + 1L));
    return true;
  }

  @Override
  public synchronized void note(AdminAct act) {
    acts.addFirst(act.numbered(acts.size() + 1L));
  }

  @Override
  public synchronized Optional<Invitation> invitation(String digest) {
    return Optional.ofNullable(invitations.get(digest));
  }

  @Override
  public synchronized boolean redeem(String digest, Membership next, Instant now) {
    Optional<Invitation> invitation = invitation(digest).filter(one -> one.isGood(now));
    long before = find(next.person()).map(Membership::version).orElse(0L);
    if (invitation.isEmpty() || next.version() != before + 1) {
      return false;
    }
    members.put(next.person(), next);
    invitations.put(digest, invitation.get().usedOnce());
    return true;
  }

  @Override
  public synchronized boolean change(Membership next, AdminAct act) {
    long before = find(next.person()).map(Membership::version).orElse(0L);
    if (next.version() != before + 1) {
      return false;
    }
    members.put(next.person(), next);
    acts.addFirst(act.numbered(acts.size() + 1L));
    return true;
  }

  @Override
  public synchronized List<Membership> search(String asked, int limit) {
    return members.values().stream()
        .filter(one -> one.isMeantBy(asked))
        .sorted(Comparator.comparingLong(Membership::userId))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<TenantId> everybody(int limit) {
    return members.keySet().stream().limit(limit).toList();
  }

  @Override
  public synchronized boolean toldFirst(TenantId person, LocalDate day) {
    LocalDate last = told.get(person);
    if (!members.containsKey(person) || (last != null && !last.isBefore(day))) {
      return false;
    }
    told.put(person, day);
    return true;
  }

  @Override
  public synchronized AdminActs acts(String about, int limit) {
    List<AdminAct> found = acts.stream().filter(act -> act.isAbout(about)).limit(limit).toList();
    return new AdminActs(found, acts.size(), acts.size(), true);
  }
}
