@writes
Feature: Registering several people at ClassIn at once
  A school registers ten people by one call; each has an answer of the own.
  Sources: docs.eeo.cn user/registerMultiple.

  @classin/register-multiple/size @needs-clock
  Scenario: Ten people and no more
    When the school registers these people at ClassIn at once:
      | telephone   | password |
      | 13800000001 | secret12 |
      | 13800000002 | secret12 |
      | 13800000003 | secret12 |
      | 13800000004 | secret12 |
      | 13800000005 | secret12 |
      | 13800000006 | secret12 |
      | 13800000007 | secret12 |
      | 13800000008 | secret12 |
      | 13800000009 | secret12 |
      | 13800000010 | secret12 |
      | 13800000011 | secret12 |
    Then ClassIn answers error 450
    And ClassIn holds 0 users with telephone "13800000001"

  @classin/register-multiple/items @needs-clock
  Scenario: Each person has an answer, in the order sent
    Given "Ada" has an account at ClassIn with:
      | telephone | 13800000002 |
    When the school registers these people at ClassIn at once:
      | telephone   | email           | password | customColumn |
      | 13800000011 |                 | secret12 | row 1        |
      | 13800000002 |                 | secret12 | 2            |
      | 13800000003 |                 | short    |              |
      |             | eve@example.org | secret12 |              |
    Then ClassIn's items answer "1, 135, 137, 1"
    And ClassIn's answer holds:
      | data[0].telephone    | "13800000011"     |
      | data[0].customColumn | "row 1"           |
      | data[1].telephone    | "13800000002"     |
      | data[1].data         | {UID of Ada}      |
      | data[1].customColumn | "2"               |
      | data[2].telephone    | "13800000003"     |
      | data[2].data         | none              |
      | data[2].customColumn | none              |
      | data[3].telephone    | none              |
      | data[3].email        | "eve@example.org" |
    And ClassIn holds 1 user with telephone "13800000011"
    And ClassIn holds 0 users with telephone "13800000003"

  @classin/register-multiple/items @needs-clock
  Scenario: Whether an e-mail address is echoed is a setting
    Given ClassIn has the setting registerMultipleEchoesEmail = "false"
    When the school registers these people at ClassIn at once:
      | email           | password |
      | eve@example.org | secret12 |
    Then ClassIn's answer holds:
      | data[0].errno | 1    |
      | data[0].email | none |
