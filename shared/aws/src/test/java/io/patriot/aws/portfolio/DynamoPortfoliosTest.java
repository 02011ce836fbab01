package io.patriot.aws.portfolio;

import io.patriot.application.portfolio.Portfolios;
import io.patriot.aws.LocalCloud;

/** Trades added up in DynamoDB. */
final class DynamoPortfoliosTest extends PortfoliosContract {
  @Override
  Portfolios empty() {
    return new DynamoPortfolios(LocalCloud.freshTables(), LocalCloud.WIRE);
  }
}
