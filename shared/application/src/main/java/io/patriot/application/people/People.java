package io.patriot.application.people;

import io.patriot.domain.account.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The people of the platform, and all that was done to them by those who look after it. */
public interface People {
  Optional<Membership> find(TenantId person);

  /** Adds somebody who is new; one who is there stays as they are, and then it is false. */
  boolean join(Membership newcomer);

  /**
   * Keeps a new invitation, and the act that made it: both or neither. False when there is one of
   * the same code already.
   */
  boolean invite(Invitation invitation, AdminAct act);

  /** Forgets somebody who leaves, unless they were turned since; what was done to them stays. */
  void leave(Membership member);

  /** Keeps an act that changes nothing that is kept of people. */
  void note(AdminAct act);

  Optional<Invitation> invitation(String digest);

  /**
   * Keeps it as the next version of what is there, and the invitation as used once more: both or
   * neither. False when it is not good any more, or somebody else was faster.
   */
  boolean redeem(String digest, Membership next, Instant now);

  /**
   * Keeps it as the next version of what is there, and the act that made it so: both or neither.
   * False when somebody else was faster.
   */
  boolean change(Membership next, AdminAct act);

  /**
   * Those whose number begins so or whose name has it in it, in the order of their numbers.
   *
   * @param asked empty for everybody
   */
  List<Membership> search(String asked, int limit);

  /** All who are with the platform, however they stand, by name; so many at most. */
  List<TenantId> everybody(int limit);

  /** Whether somebody was not told today yet that they are not answered; asked twice it is no. */
  boolean toldFirst(TenantId person, LocalDate day);

  /**
   * The latest acts, and whether all that were looked at are as they were written.
   *
   * @param about the number of a person to whom or by whom it was done, or a message's correlation
   *     id; empty for all
   */
  AdminActs acts(String about, int limit);
}
