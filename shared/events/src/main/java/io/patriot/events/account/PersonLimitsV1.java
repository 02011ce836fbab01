package io.patriot.events.account;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.limit.PersonLimits;
import java.util.List;
import java.util.TreeSet;

/**
 * What a person allows over several accounts together, on the wire.
 *
 * @param accounts the names of those accounts
 */
@Serdeable
public record PersonLimitsV1(LimitScheduleV1 limits, List<String> accounts) {

  public static PersonLimitsV1 of(PersonLimits person) {
    return new PersonLimitsV1(
        LimitScheduleV1.of(person.schedule()), List.copyOf(person.accounts()));
  }

  public PersonLimits toDomain() {
    return new PersonLimits(limits.toDomain(), new TreeSet<>(accounts));
  }
}
