@integration @needs-clock
Feature: An integration provisions people at ClassIn
  ClassIn accounts belong to people, not to schools: the person whom a school provisions may have one already. ClassIn has no
  call that reads an account, so an integration lives by the answers that it gets, and by what it keeps of them.

  @classin/register/new-account @classin/register/adds-member
  Scenario Outline: A new <role> is reported as created, with the UID
    Given the school has these people:
      | name | phone       |
      | Ada  | 13800000101 |
    When the integration provisions "Ada" as a <role> at ClassIn
    Then it reports created
    And the reported user id is the one that ClassIn keeps for "Ada"
    And it reports the role "<role>"
    And ClassIn holds 1 member with kind "<kind>"

    Examples:
      | role    | kind    |
      | student | Student |
      | teacher | Teacher |

  @classin/register/account
  Scenario: Somebody without a telephone number is provisioned by e-mail address
    Given the school has these people:
      | name | email           | phone  |
      | Ben  | ben@example.org | (none) |
    When the integration provisions "Ben" as a student at ClassIn
    Then it reports created
    And the reported user id is the one that ClassIn keeps for "Ben"

  @classin/register/existing-account @classin/register/existing-joins-school
  Scenario Outline: Somebody who has an account already is existing, and becomes a member of the school (<setting>)
    Given ClassIn has the setting registerExistingWithMembership = "<setting>"
    And "Ada" has an account at ClassIn with:
      | telephone | 13800000102 |
    And the school has these people:
      | name | phone       |
      | Ada  | 13800000102 |
    When the integration provisions "Ada" as a student at ClassIn
    Then it reports <outcome> or existing
    And the reported user id is the one that ClassIn keeps for "Ada"
    And to the school at ClassIn "Ada" is "student"
    And nobody exists twice at ClassIn

    Examples: As ClassIn's pages contradict each other about the answer
      | setting    | outcome  |
      | 1          | updated  |
      | registered | existing |
      | ignored    | existing |

  @classin/register/existing-keeps-password @classin/register/existing-account
  Scenario: Who has an account keeps the password, and is told of no other
    Given ClassIn has the setting registerExistingWithMembership = "registered"
    And "Ada" has an account at ClassIn with:
      | telephone | 13800000103 |
      | password  | herown12    |
    And the school has these people:
      | name | phone       | password |
      | Ada  | 13800000103 | ours9876 |
    When the integration provisions "Ada" as a student at ClassIn
    Then it reports existing
    And it says nothing of "ours9876"
    And the password of "Ada" at ClassIn is "herown12"

  @classin/register/existing-keeps-password
  Scenario: Who has an account keeps the nickname
    Given "Ada" has an account at ClassIn with:
      | telephone | 13800000104 |
      | nickname  | Countess    |
    And the school has these people:
      | name | phone       | display name |
      | Ada  | 13800000104 | Ada L.       |
    When the integration provisions "Ada" as a student at ClassIn
    Then ClassIn keeps of "Ada":
      | nickname | Countess |

  @classin/register/existing-account
  Scenario: Provisioning the same person again changes nothing and says so
    Given the school has these people:
      | name | phone       |
      | Ada  | 13800000105 |
    And the integration has provisioned "Ada" as a student at ClassIn
    And the reported user id is remembered for "Ada"
    When the integration provisions "Ada" as a student at ClassIn
    Then it reports existing
    And the reported user id is the one remembered for "Ada"
    And ClassIn holds 1 member with kind "Student"

  @classin/member/several-kinds @classin/member/relationship-id
  Scenario: A student who becomes a teacher keeps the UID
    Given the school has these people:
      | name | phone       |
      | Ada  | 13800000106 |
    And the integration has provisioned "Ada" as a student at ClassIn
    And the reported user id is remembered for "Ada"
    When the integration provisions "Ada" as a teacher at ClassIn
    Then the reported user id is the one remembered for "Ada"
    And the reported user id is the one that ClassIn keeps for "Ada"
    And ClassIn holds 1 member with kind "Teacher"

  @classin/register/cancelled-account
  Scenario: A cancelled account is not reported as provisioned
    Given "Ada" has an account at ClassIn with:
      | telephone | 13800000107 |
    And "Ada" has cancelled the account at ClassIn
    And the school has these people:
      | name | phone       |
      | Ada  | 13800000107 |
    When the integration provisions "Ada" as a student at ClassIn
    Then it reports rejected
    And ClassIn holds no members

  @classin/register/member-not-added @classin/teacher/quota
  Scenario: A teacher for whom the contract has no place is not reported as one
    Given ClassIn has the setting teacherQuota = "0"
    And the school has these people:
      | name | phone       |
      | Tess | 13800000108 |
    When the integration provisions "Tess" as a teacher at ClassIn
    Then it reports rejected
    And ClassIn holds no members
