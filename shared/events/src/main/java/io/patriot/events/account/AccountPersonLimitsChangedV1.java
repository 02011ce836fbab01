package io.patriot.events.account;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.limit.PersonLimits;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An account's owner chose what they allow over several accounts together, or which ones those are.
 * Each of those accounts tells it.
 *
 * @param before what bound this account until then; absent when nothing did
 */
@Serdeable
public record AccountPersonLimitsChangedV1(PersonLimitsV1 person, @Nullable PersonLimitsV1 before) {

  public static AccountPersonLimitsChangedV1 of(
      AccountEvent.PersonLimitsChanged event, Optional<AccountBook> before) {
    Optional<PersonLimits> bound = before.flatMap(book -> book.budget().person());
    return new AccountPersonLimitsChangedV1(
        PersonLimitsV1.of(event.limits()), bound.map(PersonLimitsV1::of).orElse(null));
  }

  public AccountEvent.PersonLimitsChanged toDomain() {
    return new AccountEvent.PersonLimitsChanged(person.toDomain());
  }
}
