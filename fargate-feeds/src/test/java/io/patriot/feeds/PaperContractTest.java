package io.patriot.feeds;

import io.patriot.exchanges.contract.AtVenue;
import io.patriot.exchanges.contract.Floor;
import io.patriot.exchanges.contract.VenueContract;

/** The paper venue, with a market that stands still unless a card moves it. */
@AtVenue("paper")
final class PaperContractTest extends VenueContract {
  @Override
  protected Floor open() {
    return new PaperContractFloor();
  }
}
