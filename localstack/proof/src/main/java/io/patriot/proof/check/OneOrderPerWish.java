package io.patriot.proof.check;

import java.math.BigDecimal;
import java.util.List;

/** I1: whatever was sent again, no more is at the venue than was wished for. */
final class OneOrderPerWish implements Check {
  @Override
  public void accepted(VenueOrder order, List<VenueOrder> ofThatName, Findings findings) {
    long live = ofThatName.stream().filter(VenueOrder::isLive).count();
    BigDecimal reach =
        ofThatName.stream().map(VenueOrder::reach).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal wished =
        ofThatName.stream().map(VenueOrder::quantity).reduce(BigDecimal.ZERO, BigDecimal::max);
    boolean ofAll = ofThatName.stream().anyMatch(each -> each.quantity().signum() == 0);
    findings.must(
        Invariant.I1,
        live <= 1 && (ofAll || reach.compareTo(wished) <= 0),
        () -> order.account() + ": one wish became " + ofThatName);
  }
}
