package io.patriot.application.news;

import io.patriot.domain.account.AccountId;
import java.util.Optional;

/** Where bulletins are kept, for longer than news are repeated. */
public interface Bulletins {
  Optional<Bulletin> find(AccountId account, String name);

  /**
   * Keeps the bulletin as its next version; false, and nothing is changed, when it has changed
   * since it was read.
   */
  boolean save(Bulletin bulletin);
}
