package io.patriot.aws.portfolio;

import io.patriot.application.portfolio.Portfolios;
import io.patriot.testkit.InMemoryPortfolios;

/** The sums that other tests trust keep the same promises as the real ones. */
final class InMemoryPortfoliosTest extends PortfoliosContract {
  @Override
  Portfolios empty() {
    return new InMemoryPortfolios();
  }
}
