package io.patriot.exchanges.venue;

/** What a call to a venue is for, which says whether it may touch the reserve. */
public enum Purpose {
  /** It opens or adds risk. */
  ENTRY,
  /** It asks for something that can wait. */
  READ,
  /** It takes risk away, or finds out what became of an order on its way. */
  SAFETY;

  public boolean mayUseReserve() {
    return this == SAFETY;
  }
}
