package io.patriot.aws.link;

import io.patriot.application.link.SealedKey;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Keys;

/** A sealed key as two items: what is sealed, and what opens it. */
final class KeyItems {
  static final String KEY_VERSION = "keyVersion";
  static final String SEALED = "sealed";
  static final String WRAPPED = "wrapped";

  private KeyItems() {}

  static Item sealed(SealedKey key) {
    return Item.at(Keys.exchangeKey(key.account()))
        .with(KEY_VERSION, key.keyVersion())
        .with(SEALED, key.sealed().toArray());
  }

  static Item wrapped(SealedKey key) {
    return Item.at(Keys.exchangeKey(key.account()))
        .with(KEY_VERSION, key.keyVersion())
        .with(WRAPPED, key.wrapped().toArray());
  }
}
