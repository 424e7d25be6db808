@integration @needs-clock
Feature: An integration provisions people at Electa
  Electa makes up usernames and passwords, discards the role that it cannot give, lets tokens live for 20 minutes, and locks
  out who calls with a wrong key too often.

  Background:
    Given an account at Electa

  @electa/user/create @electa/user/result @electa/user/credentials
  Scenario: A new user is reported with the number and the username that Electa gave
    When the integration provisions "Ada" as a student at Electa
    Then it reports created
    And the reported user id is the one that Electa keeps for "Ada"
    And the reported login name is the username that Electa keeps for "Ada"

  @electa/user/single-teacher
  Scenario: At an account for a single teacher the role that was given is reported, not the one asked for
    Given Electa has the setting teacherConfiguration = "single"
    When the integration provisions "Tess" as a teacher at Electa
    Then it reports created
    And it reports the role "student"
    And Electa keeps of "Tess":
      | userType | STD |

  @electa/user/type
  Scenario Outline: Where teachers are unlimited, the role <role> is given
    Given Electa has the setting teacherConfiguration = "unlimited"
    When the integration provisions "Tess" as a <role> at Electa
    Then it reports the role "<role>"
    And Electa keeps of "Tess":
      | userType | <type> |

    Examples:
      | role    | type |
      | student | STD  |
      | teacher | MDR  |
      | admin   | ADM  |

  @electa/user/fixed-teachers
  Scenario: A teacher too many is rejected, and nobody is left behind
    Given Electa has the setting teacherConfiguration = "fixed"
    And Electa has the setting teacherQuota = "1"
    And the integration has provisioned "Tess" as a teacher at Electa
    When the integration provisions "Tom" as a teacher at Electa
    Then it reports rejected
    And "Tom" does not exist at Electa

  @electa/token/life @electa/token/several
  Scenario: After 20 minutes the token is renewed, and nobody notices
    Given the integration has provisioned "Ada" as a student at Electa
    When 21 minutes pass
    And the integration provisions "Ben" as a student at Electa
    Then it reports created
    And "Ben" exists once at Electa

  @electa/token/issue
  Scenario: One token serves many calls
    When the integration provisions 12 students at Electa
    Then it reports created for 12 people
    And at most 4 calls of "token" were made

  @electa/token/lock @electa/token/key
  Scenario: A wrong key is tried no more once it is refused: the account is not locked for everybody
    Given the integration is told a wrong "appKey" for Electa
    When the integration provisions 20 students at Electa
    Then it reports rejected for 20 people
    And at most 4 calls of "token" were made

  @electa/token/lock @electa/token/lock-covers
  Scenario: A locked account is reported, and left alone
    Given 5 failed log-ins at Electa
    When the integration provisions 20 students at Electa
    Then it reports rejected for 20 people
    And at most 9 calls of "token" were made
    And Electa holds 1 user

  @electa/user/email-taken
  Scenario: Who is there already is existing, and not made again
    Given the integration has provisioned "Ada" as a student at Electa
    When the integration provisions "Ada" as a student at Electa
    Then it reports existing
    And "Ada" exists once at Electa

  @electa/user/email-taken
  Scenario: A lost answer makes nobody twice
    Given Electa loses the answer to the next call of "User/Create"
    When the integration provisions "Ada" as a student at Electa
    And nothing goes wrong any more
    And the integration provisions "Ada" as a student at Electa
    Then "Ada" exists once at Electa
    And no request repeated a creation

  @electa/event/create @electa/event/presenter
  Scenario: A class is an event with its presenter
    Given the integration has provisioned "Tess" as a teacher at Electa
    When the integration schedules "French" at Electa with:
      | teacher | Tess |
      | minutes | 60   |
    Then it reports created
    And Electa holds 1 event with topic "French"
    When the integration schedules "French" at Electa with:
      | teacher | Tess |
      | minutes | 60   |
    Then it reports existing
    And Electa holds 1 event with topic "French"
