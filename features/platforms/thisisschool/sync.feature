Feature: The nightly sync
  This is School pulls a district's OneRoster data and makes its accounts and classes after it.

  Background:
    Given a district with the school "Harbour", a French class, its teacher and two students

  @thisisschool/sync/daily
  Scenario: Changes show within a day
    Given the sync is enabled
    When 24 hours pass
    Then the teacher and the students have accounts
    When a student joins the district
    And 24 hours pass
    Then the student has an account

  @thisisschool/sync/on-demand
  Scenario: A dry run
    When the administrator asks for a dry run
    Then the report says what would be created
    And there is no account

  @thisisschool/sync/snapshot
  Scenario: Syncing twice
    Given the district was synced
    When it is synced again
    Then everything is reported unchanged

  @thisisschool/sync/version
  @thisisschool/sync/pages
  Scenario Outline: Versions
    When the district is pulled as OneRoster <version>
    Then the run succeeds

    Examples:
      | version |
      | 1.1     |
      | 1.2     |

  @thisisschool/sync/atomic
  @thisisschool/sync/unreachable
  @thisisschool/sync/refused
  @thisisschool/sync/malformed
  @thisisschool/sync/total
  @thisisschool/sync/moved
  @thisisschool/sync/empty
  Scenario Outline: A provider that fails
    Given the district was synced
    When it is synced while the provider <fails>
    Then the run failed, with the reason
    And every account is as it was

    Examples:
      | fails                            |
      | does not answer                  |
      | answers 502 to the second page   |
      | sends a page that is cut short   |
      | sends fewer users than its total |
      | changes between two pages        |
      | shares nobody at all             |

  @thisisschool/sync/concurrent
  Scenario: A reset during a run
    When the district is reset while it is pulled
    Then the run failed, with the reason

  @thisisschool/sync/report
  Scenario: What happened to one user
    When the district is synced
    Then the report says of each record what was done, by which rule, and why

  @thisisschool/onboarding/reset
  @thisisschool/onboarding/reactivation
  Scenario: The full data reset
    Given accounts that are older than the sync
    When the district's data is reset
    Then no account is active
    When the district is synced
    Then the accounts with an exact match are active again

  @thisisschool/onboarding/notice
  @thisisschool/onboarding/short-notice
  Scenario: Two weeks' notice
    When the administrator enables the sync for next week
    Then there is a warning that two weeks' notice is asked for
