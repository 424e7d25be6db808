@needs-clock @writes
Feature: Classes
  Which classes are synced, and with whom. By the data requirements of the vendor's help page for administrators (seed 002); what
  becomes of what does not meet them is our own reading.

  Background:
    Given a roster with a French class

  @thisisschool/class/subject @thisisschool/class/subjects @thisisschool/class/subject-match
  Scenario Outline: "<title>" of the course "<course>" is synced, for one of them includes a subject name
    Given the roster has the classes:
      | class | title   | course   |
      | 8b    | <title> | <course> |
    And the roster has the enrolments:
      | user | class |
      | tess | 8b    |
    When This is School syncs
    Then the classes at This is School are "7a, <title>"

    Examples:
      | title            | course     |
      | French 8         | Languages  |
      | 8b               | Spanish II |
      | ITALIAN          | Languages  |
      | Germanic history | History    |

  @thisisschool/class/subject
  Scenario: A class without a subject name is left out
    Given the roster has the classes:
      | class | title | course      |
      | 8b    | 8b    | Mathematics |
    And the roster has the enrolments:
      | user | class |
      | tess | 8b    |
    When This is School syncs
    Then the classes at This is School are "7a"
    And the run of This is School reports:
      | record | action  | reason       |
      | 8b     | skipped | subject name |

  @thisisschool/class/teacher @thisisschool/class/without-teacher
  Scenario: A class without a teacher is left out
    Given the roster has the classes:
      | class | title  |
      | 8b    | German |
    And the roster has the enrolments:
      | user | class |
      | sam  | 8b    |
    When This is School syncs
    Then the classes at This is School are "7a"
    And the run of This is School reports:
      | record | action  | reason            |
      | 8b     | skipped | No synced teacher |

  @thisisschool/class/teacher-school @thisisschool/class/teacher-outside-school
  Scenario: The enrolment of a teacher of another school is left out
    Given the roster has the schools:
      | school | name |
      | elm    | Elm  |
    And the roster has the users:
      | user | role    | school |
      | ella | teacher | elm    |
    And the roster has the enrolments:
      | user | class |
      | ella | 7a    |
    When This is School syncs
    Then the class "7a" at This is School has the people "tess, sam, sue"
    And the run of This is School reports:
      | record  | action  | reason                     |
      | ella-7a | skipped | not enrolled in the school |

  @thisisschool/class/unknown-school
  Scenario: A class of a school that is not shared is left out
    Given the roster has the classes:
      | class | title  | school  |
      | 8b    | German | nowhere |
    And the roster has the users:
      | user | role    | school  |
      | nora | teacher | nowhere |
    And thisisschool has the setting teacherOutsideSchool = "keep"
    And the roster has the enrolments:
      | user | class |
      | nora | 8b    |
    When This is School syncs
    Then the classes at This is School are "7a"
    And the run of This is School reports:
      | record | action  | reason     |
      | 8b     | skipped | not synced |

  @thisisschool/enrollment/synced
  Scenario: Teachers and students of a class are enrolled in it
    When This is School syncs
    Then the class "7a" at This is School has the people "tess, sam, sue"

  @thisisschool/enrollment/class-left-out
  Scenario: An enrolment in a class that is left out is left out too
    Given the roster has the classes:
      | class | title | course      |
      | 8b    | 8b    | Mathematics |
    And the roster has the enrolments:
      | user | class |
      | sam  | 8b    |
    When This is School syncs
    Then thisisschool holds 3 enrollments
    And the run of This is School reports:
      | record | action  | reason                  |
      | sam-8b | skipped | The class is not synced |

  @thisisschool/enrollment/user-left-out
  Scenario: An enrolment of a user who is left out is left out too
    Given the roster has the users:
      | user | role |
      | alex | aide |
    And the roster has the enrolments:
      | user | class | role |
      | alex | 7a    | aide |
    When This is School syncs
    Then thisisschool holds 3 enrollments
    And the run of This is School reports:
      | record  | action  | reason                 |
      | alex-7a | skipped | The user is not synced |

  @thisisschool/enrollment/role
  Scenario: An enrolment with another role than the user's is left out
    Given the roster has the users:
      | user | role    |
      | sid  | student |
    And the roster has the enrolments:
      | user | class | role    |
      | sid  | 7a    | teacher |
    When This is School syncs
    Then the class "7a" at This is School has the people "tess, sam, sue"
    And the run of This is School reports:
      | record | action  | reason                                           |
      | sid-7a | skipped | enrolment says teacher, and the user is a student |

  @thisisschool/enrollment/once
  Scenario: A person is in a class once
    Given the roster has the enrolments:
      | user | class | enrolment |
      | sam  | 7a    | again     |
    When This is School syncs
    Then the class "7a" at This is School has the people "tess, sam, sue"
    And the run of This is School counts:
      | kind        | created | updated | skipped |
      | enrollments | 3       | 0       | 1       |

  @thisisschool/school/shared
  Scenario: A purchased school is recognised by its name, and known by its sourcedId from then on
    Given access to This is School is purchased for "Harbour"
    When This is School syncs
    Then the run of This is School reports:
      | record  | action |
      | harbour | linked |
    And thisisschool holds 1 school
    When the roster changes the school "harbour":
      | field | value        |
      | name  | Harbour High |
    And This is School syncs
    Then the run of This is School reports:
      | record  | action  |
      | harbour | updated |
    And thisisschool holds 1 school with name "Harbour High"

  @thisisschool/share/purchased
  Scenario: A school without purchased access is warned of
    Given access to This is School is purchased for "Harbour"
    And the roster has the schools:
      | school | name |
      | elm    | Elm  |
    When This is School syncs
    Then the run of This is School warns "1 schools are shared without purchased access: Elm"

  @thisisschool/share/over-sharing
  Scenario: While no purchase is known, every school counts as purchased
    When This is School syncs
    Then the run of This is School warns of nothing

  @thisisschool/share/over-sharing
  Scenario: A school without purchased access can be left out, with those who are in no other
    Given thisisschool has the setting unpurchasedSchools = "skip"
    And access to This is School is purchased for "Harbour"
    And the roster has the schools:
      | school | name |
      | elm    | Elm  |
    And the roster has the users:
      | user | role    | school |
      | ella | teacher | elm    |
    When This is School syncs
    Then the accounts linked at This is School are "tess, sam, sue"
    And the run of This is School reports:
      | record | kind   | action  | reason                      |
      | elm    | school | skipped | No access has been purchased |
      | ella   | user   | skipped | No access has been purchased |

  @thisisschool/change/shrink
  Scenario: A run that removes a large part is warned of
    Given This is School has synced
    When the roster loses the user "sam"
    And This is School syncs
    Then the run of This is School succeeds
    And the run of This is School warns "1 of 3 linked accounts are removed"
