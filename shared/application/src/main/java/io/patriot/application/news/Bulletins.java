package io.patriot.application.news;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import java.util.List;
import java.util.Optional;

/** Where bulletins are kept, for longer than news are repeated. */
public interface Bulletins {
  Optional<Bulletin> find(AccountId account, String name);

  /** Those of all accounts of a person that are still kept, in no order; at most so many. */
  List<Bulletin> of(TenantId owner, int limit);

  /**
   * Keeps the bulletin as its next version; false, and nothing is changed, when it has changed
   * since it was read.
   */
  boolean save(Bulletin bulletin);
}
