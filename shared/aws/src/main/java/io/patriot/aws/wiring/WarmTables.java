package io.patriot.aws.wiring;

import io.patriot.application.snapshot.Priming;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Keys;

/**
 * Asks the table for something that is not there, by a key that every part may ask for: the
 * connection, the credentials and the long way through the client are warm then.
 */
final class WarmTables implements Priming {
  private final Dynamo dynamo;

  WarmTables(Dynamo dynamo) {
    this.dynamo = dynamo;
  }

  @Override
  public void prime() {
    dynamo.get(dynamo.tables().state(), Keys.claim(0));
  }
}
