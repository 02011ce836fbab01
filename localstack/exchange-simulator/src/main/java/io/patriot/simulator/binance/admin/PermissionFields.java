package io.patriot.simulator.binance.admin;

import io.patriot.simulator.binance.access.Permissions;
import io.patriot.simulator.binance.rest.Request;

/** Reads a key's permissions from a request. */
final class PermissionFields {
  private PermissionFields() {}

  static Permissions read(Request request) {
    Permissions usual = Permissions.TRADING;
    return new Permissions(
        request.flag("reading").orElse(usual.reading()),
        request.flag("futures").orElse(usual.futures()),
        request.flag("withdrawals").orElse(usual.withdrawals()),
        request.flag("ipRestrict").orElse(usual.ipRestrict()));
  }
}
