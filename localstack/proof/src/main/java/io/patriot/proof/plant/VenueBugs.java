package io.patriot.proof.plant;

import io.patriot.application.trace.Cause;
import io.patriot.application.venue.AmendResult;
import io.patriot.application.venue.CancelResult;
import io.patriot.application.venue.PlacementResult;
import io.patriot.application.venue.TradingVenue;
import io.patriot.application.venue.VenueOrder;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.TimeInForce;
import io.patriot.domain.order.TradeId;
import java.util.List;

/** Bugs of whoever talks with a venue about orders. */
final class VenueBugs {
  private static final int SENDINGS_MAX = 3;

  private VenueBugs() {}

  static TradingVenue silenceIsRejection(TradingVenue venue) {
    return new SameVenue(venue) {
      @Override
      public PlacementResult place(OrderIntent intent, int attempt, Cause cause) {
        PlacementResult result = super.place(intent, attempt, cause);
        return result instanceof PlacementResult.Unknown(var why)
            ? new PlacementResult.Rejected("SILENCE", why)
            : result;
      }
    };
  }

  static TradingVenue silenceIsSuccess(TradingVenue venue) {
    return new SameVenue(venue) {
      @Override
      public PlacementResult place(OrderIntent intent, int attempt, Cause cause) {
        PlacementResult result = super.place(intent, attempt, cause);
        return result instanceof PlacementResult.Unknown
            ? new PlacementResult.Accepted("0")
            : result;
      }
    };
  }

  static TradingVenue silenceIsSentAgain(TradingVenue venue) {
    return new SameVenue(venue) {
      @Override
      public PlacementResult place(OrderIntent intent, int attempt, Cause cause) {
        PlacementResult result = super.place(intent, attempt, cause);
        for (int i = 1; i < SENDINGS_MAX && result instanceof PlacementResult.Unknown; i++) {
          result = super.place(intent, attempt, cause);
        }
        return result;
      }
    };
  }

  static TradingVenue newNameOnRetry(TradingVenue venue) {
    return new SameVenue(venue) {
      @Override
      public PlacementResult place(OrderIntent intent, int attempt, Cause cause) {
        PlacementResult result = super.place(intent, attempt, cause);
        if (!(result instanceof PlacementResult.Unknown)) {
          return result;
        }
        var other =
            new OrderIntent(
                new IntentId(intent.id() + ".again"),
                intent.account(),
                intent.terms(),
                intent.origin(),
                intent.requestedAt(),
                intent.validUntil());
        return super.place(other, attempt, cause);
      }
    };
  }

  static TradingVenue notFoundIsFinal(TradingVenue venue) {
    return new SameVenue(venue) {
      @Override
      public VenueOrder find(OrderIntent order) {
        VenueOrder found = super.find(order);
        return found instanceof VenueOrder.NotFound ? ended(order) : found;
      }
    };
  }

  static TradingVenue errorIsFinal(TradingVenue venue) {
    return new SameVenue(venue) {
      @Override
      public VenueOrder find(OrderIntent order) {
        VenueOrder found = super.find(order);
        return found instanceof VenueOrder.Unavailable ? ended(order) : found;
      }
    };
  }

  private static VenueOrder ended(OrderIntent order) {
    return new VenueOrder.Found(
        "0",
        order.quantity(),
        order.terms().type().limitPrice(),
        new VenueOrder.Status.Rejected("GONE", "it is not there"),
        List.of());
  }

  static TradingVenue lateArrivalIgnored(TradingVenue venue) {
    return new SameVenue(venue) {
      @Override
      public boolean keepsOrderIds(AccountId account) {
        return true;
      }
    };
  }

  static TradingVenue sentAgainWithoutAsking(TradingVenue venue) {
    return new SameVenue(venue) {
      @Override
      public boolean keepsOrderIds(AccountId account) {
        return true;
      }

      @Override
      public VenueOrder find(OrderIntent order) {
        return new VenueOrder.NotFound();
      }
    };
  }

  static TradingVenue inferredFillHasItsOwnName(TradingVenue venue) {
    return new SameVenue(venue) {
      @Override
      public VenueOrder find(OrderIntent order) {
        return super.find(order)
                instanceof VenueOrder.Found(var id, var quantity, var price, var status, var fills)
            ? new VenueOrder.Found(
                id, quantity, price, status, fills.stream().map(VenueBugs::inferred).toList())
            : super.find(order);
      }
    };
  }

  private static Fill inferred(Fill fill) {
    return new Fill(
        new TradeId("inferred-" + fill.tradeId()),
        fill.price(),
        fill.quantity(),
        fill.fee(),
        fill.liquidity(),
        fill.at(),
        fill.otherFee());
  }

  static TradingVenue reduceOnlyForgotten(TradingVenue venue) {
    return new SameVenue(venue) {
      @Override
      public PlacementResult place(OrderIntent intent, int attempt, Cause cause) {
        OrderTerms terms = intent.terms();
        var plain =
            new OrderTerms(terms.symbol(), terms.side(), terms.quantity(), terms.type(), false);
        return super.place(with(intent, plain), attempt, cause);
      }
    };
  }

  static TradingVenue replacedAtFullSize(TradingVenue venue) {
    return new SameVenue(venue) {
      @Override
      public AmendResult amend(OrderIntent order, Quantity quantity, Price price, Cause cause) {
        CancelResult unused = super.cancel(order, cause);
        var terms =
            order
                .terms()
                .withQuantity(quantity)
                .withType(new OrderType.Limit(price, TimeInForce.GTC));
        return super.place(with(order, terms), 1, cause) instanceof PlacementResult.Accepted
            ? new AmendResult.Amended()
            : new AmendResult.Rejected("REPLACED", "it could not be placed again");
      }
    };
  }

  private static OrderIntent with(OrderIntent intent, OrderTerms terms) {
    return new OrderIntent(
        intent.id(),
        intent.account(),
        terms,
        intent.origin(),
        intent.requestedAt(),
        intent.validUntil());
  }
}
