@integration @needs-clock
Feature: An integration holds a platform against the roster
  Somebody always changes something by hand. Reconciliation asks the platform itself, says person by person what differs, and
  changes nothing.

  Background:
    Given a roster with a French class

  @studentgroups/student/create @studentgroups/list/all
  Scenario: After a sync nobody is missing, too many, out of date or in the wrong role
    Given the integration has synced the roster to StudentGroups
    When the integration reconciles ClassLink with StudentGroups
    Then it reports no difference
    And ClassLink and StudentGroups really have the same students

  @studentgroups/edit/partial @studentgroups/student/active @studentgroups/student/profile-merge
  Scenario: What somebody changed at the platform by hand is reported, and nothing else
    Given the roster has the users:
      | user | role    |
      | kim  | student |
      | lee  | student |
    And the integration has synced the roster to StudentGroups
    When somebody renames the student "sam" to "Samuel Dough" at StudentGroups
    And somebody switches the student "sue" off at StudentGroups
    And somebody deletes the student "kim" at StudentGroups
    And somebody adds the student "guest" at StudentGroups
    And the integration reconciles ClassLink with StudentGroups
    Then it reports these differences:
      | kind    | person | field | expected | actual       |
      | stale   | sam    | name  | Sam Doe  | Samuel Dough |
      | missing | sue    |       |          |              |
      | missing | kim    |       |          |              |
      | extra   | guest  |       |          |              |
    And StudentGroups holds 3 students with active "true"

  @studentgroups/paging/maximum-per-page
  Scenario: A platform with more people than fit a page is asked to the end
    Given ClassLink has 45 students in the class "7a"
    And the integration has synced the roster to StudentGroups
    And StudentGroups has the setting maximumPerPage = "20"
    When the integration reconciles ClassLink with StudentGroups
    Then it reports no difference

  @classlink/tombstone/withdrawn
  Scenario: What has changed on the roster is reported before a sync, and is gone after it
    Given the integration has synced the roster to StudentGroups
    When the roster gets the users:
      | user | role    |
      | sky  | student |
    And the roster changes the user "sue":
      | field     | value |
      | givenName | Susan |
    And the roster marks the user "sam" as deleted
    And the integration reconciles ClassLink with StudentGroups
    Then it reports these differences:
      | kind    | person | field | expected  | actual  |
      | missing | sky    |       |           |         |
      | stale   | sue    | name  | Susan Doe | Sue Doe |
      | extra   | sam    |       |           |         |
    And StudentGroups holds 2 students with active "true"
    When the integration syncs the roster to StudentGroups and may remove 60 percent
    And the integration reconciles ClassLink with StudentGroups
    Then it reports no difference
    And ClassLink and StudentGroups really have the same students

  @classin/member/several-kinds
  Scenario: Who has another role on the roster than at the platform is named
    Given the integration has synced the roster to ClassIn
    When the roster changes the user "sam":
      | field | value   |
      | role  | teacher |
    And the integration reconciles ClassLink with ClassIn
    Then it reports these differences:
      | kind       | person | field | expected | actual  |
      | wrong-role | sam    | role  | teacher  | student |
    When the integration syncs the roster to ClassIn
    And the integration reconciles ClassLink with ClassIn
    Then it reports no difference

  @classlink/page/limit
  Scenario Outline: A roster that was read only in part is not compared: everybody on the rest would be too many (<what>)
    Given ClassLink has 150 students in the class "7a"
    And the integration has synced the roster to StudentGroups
    And ClassLink <what>
    When the integration tries to reconcile ClassLink with StudentGroups
    Then it says that it could not compare

    Examples:
      | what                                              |
      | answers every call of "getAllUsers" with HTTP 500 |
      | garbles the answer to every call of "getAllUsers" |
