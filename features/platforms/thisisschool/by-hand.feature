Feature: By hand
  What people still do in This is School itself.

  @thisisschool/manual/before-first-sync
  @thisisschool/api/address
  @thisisschool/api/body
  @thisisschool/api/fields
  @thisisschool/api/page
  @thisisschool/api/read
  Scenario: Before the first sync
    Given a district that was never synced
    When support makes an account and a custom class
    Then both are in the lists

  @thisisschool/manual/edits
  Scenario: An edit once synced
    Given a district that is synced
    When support changes an account
    Then it is refused: the change must be made in ClassLink

  @thisisschool/manual/custom-classes
  Scenario: A custom class once synced
    Given a district that is synced
    When a teacher makes the class "Advanced"
    Then it is refused

  @thisisschool/manual/assignments
  Scenario: Work for one student
    Given a district that is synced
    When a teacher assigns work to one student of a class
    Then the student has the work
