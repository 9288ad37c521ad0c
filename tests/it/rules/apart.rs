//! What tells people of one name apart.

use chrono::NaiveDate;
use enishi::domain::apart::{Mark, Marks, telling};

fn role(role: &str) -> Marks {
    Marks { role: role.to_owned(), ..Marks::default() }
}

fn day(day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2024, 3, day)
}

#[test]
fn the_first_thing_that_differs_is_told_and_no_more() {
    let place = |marks: Marks, place: &str| Marks { place: place.to_owned(), ..marks };
    let told = telling(&[place(role("baker"), "Kawagoe"), place(role("lawyer"), "Omiya")]);
    assert_eq!(told, [[Mark::Role("baker".to_owned())], [Mark::Role("lawyer".to_owned())]]);
    let told = telling(&[place(role("baker"), "Kawagoe"), place(role("baker"), "Omiya")]);
    assert_eq!(told, [[Mark::Place("Kawagoe".to_owned())], [Mark::Place("Omiya".to_owned())]]);
}

#[test]
fn one_thing_after_another_is_told_until_all_are_apart() {
    let people = [
        role("baker"),
        Marks { met_on: day(12), mail: "a@example.jp".to_owned(), ..role("baker") },
        Marks { met_on: day(13), mail: "b@example.jp".to_owned(), ..role("") },
    ];
    let told = telling(&people);
    let baker = Mark::Role("baker".to_owned());
    assert_eq!(told.first(), Some(&vec![baker.clone()]));
    assert_eq!(told[1], [baker, Mark::Met(day(12).expect("a day"))]);
    assert_eq!(told[2], [Mark::Met(day(13).expect("a day"))]);
}

#[test]
fn where_nothing_differs_nothing_is_told() {
    assert_eq!(telling(&[role("baker"), role("baker")]), [Vec::<Mark>::new(), Vec::new()]);
    assert_eq!(telling(&[]), Vec::<Vec<Mark>>::new());
    for (one, other) in [
        (Marks { reading: "けい".to_owned(), ..role("") }, Mark::Reading("けい".to_owned())),
        (Marks { tags: vec!["town".to_owned()], ..role("") }, Mark::Tags(vec!["town".to_owned()])),
        (Marks { last: day(1), ..role("") }, Mark::Last(day(1).expect("a day"))),
        (Marks { mail: "a@example.jp".to_owned(), ..role("") }, Mark::Mail("a@example.jp".to_owned())),
    ] {
        assert_eq!(telling(&[one, role("")]), [vec![other], Vec::new()]);
    }
}
