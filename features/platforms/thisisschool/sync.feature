@needs-clock @writes
Feature: The nightly sync
  This is School pulls a district's OneRoster data and makes its accounts and classes after it. By the vendor's help page for
  administrators (seed 002); what a run does when the provider fails is our own reading.

  Background:
    Given a roster with a French class

  @thisisschool/sync/daily
  Scenario: A change shows within a day
    Given the clock stands still
    And the nightly sync of This is School is enabled
    When 23 hours pass
    Then the accounts linked at This is School are ""
    When 2 hours pass
    Then the accounts linked at This is School are "tess, sam, sue"
    When the roster gets the users:
      | user | role    |
      | sid  | student |
    And 24 hours pass
    Then the accounts linked at This is School are "tess, sam, sue, sid"

  @thisisschool/sync/on-demand
  Scenario: A dry run says what it would do, and does nothing
    When This is School syncs as a dry run
    Then the run of This is School succeeds
    And the run of This is School counts:
      | kind  | created |
      | users | 3       |
    And the run of This is School has changed nothing
    When This is School syncs
    Then the accounts linked at This is School are "tess, sam, sue"

  @thisisschool/sync/snapshot
  Scenario: What is the same is left alone
    Given This is School has synced
    When This is School syncs
    Then the run of This is School counts:
      | kind        | created | linked | updated | unchanged | removed | skipped |
      | schools     | 0       | 0      | 0       | 1         | 0       | 0       |
      | users       | 0       | 0      | 0       | 3         | 0       | 0       |
      | classes     | 0       | 0      | 0       | 1         | 0       | 0       |
      | enrollments | 0       | 0      | 0       | 3         | 0       | 0       |
    And the run of This is School has changed nothing

  @thisisschool/sync/snapshot
  Scenario: What has changed is taken over
    Given This is School has synced
    When the roster changes the user "sam":
      | field      | value |
      | familyName | Jones |
    And This is School syncs
    Then the account "sam" at This is School has:
      | field      | value |
      | familyName | Jones |

  @thisisschool/sync/version
  Scenario Outline: The roster is pulled as OneRoster <version>, and authorised as that version is
    When This is School syncs as OneRoster "<version>"
    Then the run of This is School succeeds
    And the accounts linked at This is School are "tess, sam, sue"
    And <tokens> calls of "token" were made

    Examples:
      | version | tokens |
      | 1.1     | 0      |
      | 1.2     | 1      |

  @thisisschool/sync/pages
  Scenario: The roster is pulled page by page
    Given thisisschool has the setting pageLimit = "2"
    When This is School syncs
    Then the accounts linked at This is School are "tess, sam, sue"
    And 4 calls of "getAllUsers" were made

  @thisisschool/sync/atomic
  Scenario: A run that fails has changed nothing
    Given thisisschool has the setting shrinkAction = "stop"
    And This is School has synced
    When the roster loses the user "sam"
    And the roster changes the user "sue":
      | field      | value |
      | familyName | Jones |
    And This is School syncs
    Then the run of This is School fails by "thisisschool/change/shrink"

  @thisisschool/sync/unreachable
  Scenario: A provider that breaks off
    Given This is School has synced
    When classlink breaks off the next call of "getAllEnrollments"
    And This is School syncs
    Then the run of This is School fails by "thisisschool/sync/unreachable"

  @thisisschool/sync/refused
  Scenario: A provider that answers with an error
    Given This is School has synced
    When classlink answers the next call of "getAllEnrollments" with HTTP 502
    And This is School syncs
    Then the run of This is School fails by "thisisschool/sync/refused"

  @thisisschool/sync/malformed
  Scenario: A provider whose answer cannot be read
    Given This is School has synced
    When classlink garbles the answer to the next call of "getAllEnrollments"
    And This is School syncs
    Then the run of This is School fails by "thisisschool/sync/malformed"

  @thisisschool/sync/malformed
  Scenario: A provider whose record has no sourcedId
    Given This is School has synced
    When This is School syncs with a provider that sends a user without a sourcedId
    Then the run of This is School fails by "thisisschool/sync/malformed"

  @thisisschool/sync/total
  Scenario: A provider that sends fewer records than it says
    Given This is School has synced
    When This is School syncs with a provider that says a total that is too high
    Then the run of This is School fails by "thisisschool/sync/total"

  @thisisschool/sync/moved
  Scenario Outline: A provider that <does>
    Given This is School has synced
    When This is School syncs with a provider that <does>
    Then the run of This is School fails by "thisisschool/sync/moved"

    Examples:
      | does                       |
      | changes while it is pulled |
      | sends a user twice         |

  @thisisschool/sync/empty
  Scenario: A provider that shares nobody at all
    Given This is School has synced
    When the roster loses the user "tess"
    And the roster loses the user "sam"
    And the roster loses the user "sue"
    And This is School syncs
    Then the run of This is School fails by "thisisschool/sync/empty"
    And the accounts linked at This is School are "tess, sam, sue"

  @thisisschool/sync/concurrent
  Scenario: A reset during a run
    Given This is School has synced
    When This is School syncs with a provider that is still answering when all data is reset
    Then the run of This is School is given up by "thisisschool/sync/concurrent"
    And the accounts linked at This is School are ""

  @thisisschool/sync/report
  Scenario: The report says of each record what was done, by which rule, and why
    When This is School syncs
    Then the run of This is School reports:
      | record  | kind       | name          | action  | rule                           | reason                             |
      | harbour | school     | Harbour       | created | thisisschool/school/shared     | shared for the first time          |
      | sam     | user       | Sam Doe       | created | thisisschool/user/new-account  | No account matches                 |
      | 7a      | class      | 7a            | created | thisisschool/class/subject     | includes the subject name French   |
      | sam-7a  | enrollment | Sam Doe in 7a | created | thisisschool/enrollment/synced | The class and the person are synced |
    And thisisschool holds 8 runRecords

  @thisisschool/sync/report
  Scenario: Of each action the report keeps as many records as the setting says, and counts them all
    Given thisisschool has the setting recordsPerAction = "2"
    When This is School syncs
    Then thisisschool holds 2 runRecords
    And the run of This is School counts:
      | kind        | created |
      | users       | 3       |
      | enrollments | 3       |

  @thisisschool/onboarding/reset @thisisschool/onboarding/reactivation
  Scenario: After the full reset, accounts with an exact match are active again
    Given the account "sam" at This is School
    And the account "office" at This is School
    And the custom class "Advanced" at This is School
    When all data of the district at This is School is reset
    Then the account "sam" at This is School has:
      | field  | value |
      | active | false |
    And the account "office" at This is School has:
      | field  | value |
      | active | false |
    And the classes at This is School are ""
    When This is School syncs
    Then the run of This is School reports:
      | record | action | rule                                 |
      | sam    | linked | thisisschool/onboarding/reactivation |
    And the account "sam" at This is School has:
      | field     | value |
      | active    | true  |
      | sourcedId | sam   |
    And the account "office" at This is School has:
      | field     | value  |
      | active    | false  |
      | sourcedId | (none) |

  @thisisschool/onboarding/notice
  Scenario: Two weeks' notice is asked for
    Given the clock stands still
    When the nightly sync of This is School is enabled with a notice of 15 days
    Then enabling This is School's sync is accepted
    When the nightly sync of This is School is enabled with a notice of 13 days
    Then enabling This is School's sync warns "two weeks' notice"

  @thisisschool/onboarding/short-notice
  Scenario: A shorter notice can be refused
    Given the clock stands still
    And thisisschool has the setting notice = "refuse"
    When the nightly sync of This is School is enabled with a notice of 13 days
    Then enabling This is School's sync is refused: "two weeks' notice"
